desk-name = <b>{ $name }</b>
desk-text = { $text }
desk-who = For whom: { $text }
desk-how = How: { $text }
desk-when = When: { $text }
desk-unknown = I don't know this: no source that I have says it. I can hand over your question to a person.
desk-gap =
    I don't know this: “{ $name }” is not documented in what I have.
    I can hand over your question to a person.
desk-note = Note: { $text }
desk-example = <i>An example from elsewhere, not a rule of Chongqing:</i>
desk-origin = <i>{ $place } · { $asof } · <a href="{ $url }">{ $source }</a></i>
desk-origin-unlinked = <i>{ $place } · { $asof } · { $source }</i>
desk-as-of = as of { $day }
desk-undated = no date given
desk-which = There is more than one “{ $name }”. Which do you mean?
desk-conditions = These are the conditions. Whether they hold for you, the office in charge decides.
desk-nearest = Nearest topics: { $topics }
# What one calls oneself in a question, parted by " / ".
desk-words-myself = i / my / me / i'm / we / our
