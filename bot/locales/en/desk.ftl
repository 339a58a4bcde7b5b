desk-name = <b>{ $name }</b>
desk-text = { $text }
desk-who = For whom: { $text }
desk-how = How: { $text }
desk-when = When: { $text }
desk-unknown = I don’t know this: no source that I have says it, and I make nothing up. Better hand over the question to a person of the park’s staff. What a workstation offers stands on its card: /workstations
desk-gap =
    I don’t know this: “{ $name }” is not documented in what I have.
    Better hand over the question to a person of the park’s staff.
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
desk-topic =
    <b>{ $name }</b>
    { $count ->
        [one] One thing is documented:
       *[other] { $count } things are documented:
    }
desk-topic-gaps = No source says: { $names }.
desk-topic-button = › { $name }
desk-page-ask =
    Ask me in your own words, in English or Chinese: “how long may I stay in the station?”, “日常资助多少钱”.
    I answer with the rule, its date and its source, and say so when I have none. Or choose:
desk-page-services = What is documented of services for fellows. Where an office or a date is missing, no source gives it.
desk-page-funding = Grants, calls and programmes, with amounts, who may apply and the last known dates.
desk-about = <b>The city and its parks in figures</b>
desk-figure = • { $text } ({ $source })
desk-source = <a href="{ $url }">source</a>
desk-source-unlinked = read in a copy
desk-gone = That is not in what I know any more.
command-ask = Questions about rules, money and services
command-services = Services for fellows
command-funding = Grants, calls and programmes
command-about = The city in figures
# How a question ends, in either language, parted by " / ".
desk-ends-of-questions = ? / ？ / 吗 / 呢
desk-hand-over = ✋ Send this question to staff
desk-handed-over = Sent to the park’s staff, without your name. Their answer comes here.
desk-nobody = Nobody can be reached there just now. Please try again later.
button-desk-question = A question for staff: how to answer
button-desk-answered = ✓ Answered: how to add something
button-desk-answer = From the park’s staff: how to write back
desk-write-back-how = Reply to this very message: what you write is passed on, without your name.
desk-written-back = Passed on.
desk-written-too = Passed on. Somebody else of the staff had answered it already.
desk-waits = Kept: they want quiet, or have stopped the bot. I pass it on once they are back, within 30 days.
desk-left = Not passed on: who wrote that has left, or it was too long ago.
desk-not-staff = Not passed on: only staff answer here, and you are not staff any more.
