"""Questions about rules, money, steps and services, answered with clauses that have a source. Knows no Telegram."""
