## Workstations: ranked, browsed, one by itself

# -- marks

demo-note = 🧪 <b>This is a demo entry. The workstation does not exist.</b>

# -- profile

profile-saved = Saved.

# -- matches

matches-title =
    { $total ->
        [1] <b>Workstations for you</b> · 1
       *[other] <b>Workstations for you</b> · { $first }–{ $last } of { $total }
    }
matches-of-words = <b>“{ $words }”</b> (ranked by these words alone; your profile is as it was)
matches-add-words = ＋ Add to my interests
matches-all-mine = ‹ My own list
matches-basis-disciplines = <i>Nothing in your own words is known to a workstation yet, so this list goes by your disciplines.</i>
matches-basis-meaning = <i>None of your words stands in a workstation’s text; this list goes by how close the meanings are.</i>
matches-basis-meaning-missing = <i>The layer that compares meanings isn’t installed here; this list goes by words.</i>
matches-empty-profile =
    <b>What do you work on?</b>
    One sentence in your own words is enough, in English or Chinese, such as “battery thermal management, solid electrolytes”. A CV, a list of publications or an abstract does as well.
    The workstations that fit follow at once.
matches-nothing-fits = <b>No workstation fits what you told me; some are only related.</b>
matches-suggest-line = Another line on what you work on would help, also in Chinese: /profile.
matches-related-below = <i>What follows is only related.</i>
matches-related-folded =
    { $related ->
        [one] <i>One more is only related.</i>
       *[other] <i>{ $related } more are only related.</i>
    }
matches-show-related =
    { $related ->
        [one] Show the one that is only related
       *[other] Show { $related } that are only related
    }
matches-fold-related = Fold away what is only related
matches-none =
    <b>No workstation matches what you told me.</b>
    None of them writes about your topics. That says more about how little they publish than about you. More words, also in the other language, or a discipline would help.
matches-hides-level =
    { $count ->
        [one] “Only { $value }” hides one workstation.
       *[other] “Only { $value }” hides { $count } workstations.
    }
matches-hides-districts =
    { $count ->
        [one] “Only in { $value }” hides one workstation.
       *[other] “Only in { $value }” hides { $count } workstations.
    }
matches-loosen-level = Show other levels too
matches-loosen-districts = Show other districts too
matches-only-level = ↩ Only { $value } again
matches-only-districts = ↩ Only in { $value } again
matches-learned =
    Your saved ({ $saved }) and dismissed ({ $dismissed }) workstations count a little here. Open one to undo it.
matches-suggest = <b>What would make this better</b>
suggest-discipline = choose a discipline, if it is yours: { $list }
suggest-words = write about it, if it is yours: { $list }
suggest-interests = a line in your own words on what you work on
better-hidden = <b>Most useful now:</b> you seem to have an employer. Is there a workstation that must never see you?
better-disciplines = <b>Most useful now:</b> your discipline. With it, what only shares a word with you moves down.
better-districts = <b>Most useful now:</b> { $count } fit you and lie in different districts. Where would you like to work?
better-sectors = <b>Most useful now:</b> { $count } fit you and are of different sectors. Which draw you?
better-level = <b>Most useful now:</b> { $count } fit you, some national, some municipal. Which level would you like?
reason-directions = your “<b>{ $mine }</b>” ↔ their “<b>{ $theirs }</b>”
reason-focus = your “<b>{ $mine }</b>” ↔ their host’s field “<b>{ $theirs }</b>”
reason-name = your “<b>{ $mine }</b>” ↔ their name “<b>{ $theirs }</b>”
reason-topic = your “<b>{ $mine }</b>” ↔ its “<b>{ $theirs }</b>”
reason-disciplines = your discipline { $mine }
reason-disciplines-words = your discipline { $mine } ↔ their “<b>{ $theirs }</b>”
reason-disciplines-near = your discipline { $mine }, near their { $theirs }
reason-meaning-directions = close in meaning: your “{ $mine }” and their “{ $theirs }”
reason-meaning-focus = close in meaning: your “{ $mine }” and their host’s field “{ $theirs }”
reason-meaning-name = close in meaning: your “{ $mine }” and their name “{ $theirs }”
reason-usual = its field names no discipline: counted as for stations like it
reason-meaning-topic = close in meaning: your “{ $mine }” and its “{ $theirs }”
reason-similar = close to { $name }, which names your topics
reason-both = { $reason }, and close in meaning
reason-rest = what is too small to quote
reason-share = { $reason } · { $percent } %
reason-dismissed = close to { $name }, which is not for you
reason-useful = close to { $name }, of which you said that it was useful
reason-not_useful = close to { $name }, of which you said that it was not for you
reason-saved = close to { $name }, which you saved
match-met = ✓ { $list }
match-unmet = ✗ { $list }
match-unknown = ? not published: { $list }
match-similar =
    { $count ->
        [one] one more like this
       *[other] { $count } more like this
    }
match-saved = ★ saved
matches-browse = Browse all
matches-by-discipline = Choose my discipline
matches-profile = ＋ Make it better
matches-dismissed = “{ $last_dismissed }” won’t be shown again.
matches-undo = Undo

# -- the card of a workstation

card-level = Level: { $level }
card-level-unknown = Level: not published in what we read
card-district = District: { $district }
card-district-was = District: { $district } (published as “{ $published }”)
card-park = Park: { $park }
card-sector = Sector: { $sector }
card-disciplines = Disciplines: { $disciplines }
card-benefits = Offers: { $benefits }
card-directions = <b>What the workstation works on</b>
card-directions-unknown = <b>What the workstation works on:</b> not published in what we read
card-focus = <b>What its host does as a whole</b>
card-facts = <b>Facts</b>
card-why = <b>Why you see it</b>
card-lift-direction = <i>If you also work on “{ $text }” and write it in /profile, this one is “{ $grade }”.</i>
card-lift-discipline = <i>If { $text } is your discipline too and you choose it in /profile, this one is “{ $grade }”.</i>
card-exactly = Why exactly
card-in-short = In short
card-caveat = <i>Mind: { $caveat }</i>
card-sources = <b>Sources</b> (as of { $asof })
card-source = <a href="{ $url }">{ $title }</a>{ $date }
card-source-unlinked = { $title }{ $date }
card-save = ☆ Save
card-saved = ★ Saved
card-dismiss = Not for me
card-dismissed = You marked this as not for you.
card-undo = Undo
card-gone = This workstation is no longer listed.
card-similar = Much like it: { $list }
card-not-for-you = This workstation must never see you: it is on your list, or has the same contact as one that is. /profile changes the list.

# -- browsing

browse-title =
    { $count ->
        [one] <b>Workstations</b> · one found
       *[other] <b>Workstations</b> · { $count } found
    }
browse-hint = Write a word to search, in English or Chinese.
browse-words = Words: “{ $words }”
browse-none = Nothing fits all of that. Remove a filter or try another word.
browse-filter-park = Park
browse-filter-district = District
browse-filter-sector = Sector
browse-filter-level = Level
browse-filter-words = ✕ Words
browse-all = All
browse-pick-park = <b>Which park?</b>
browse-pick-district = <b>Which district?</b>
browse-pick-sector = <b>Which sector?</b>
browse-pick-level = <b>Which level?</b>
browse-counts = <i>{ $counted } Listed here are those that we could read about in a public source.</i>

# -- the command line

source-host = the workstation’s host, here

# -- introductions: the fellow

card-ask = ✉ Ask for an introduction

# -- the host

host-open-title = <b>Open requests</b>. A number shows the request below.
host-open-none = No request waits for your answer.
host-introduced-title = <b>People introduced</b>. A number shows the contact below.
host-introduced-none = Nobody yet.
host-not-yours = You are no longer a host of this workstation.
host-station-title = <b>{ $name }</b>
host-directions_zh = Research (Chinese)
host-directions_en = Research (English)
host-focus_zh = Institution (Chinese)
host-focus_en = Institution (English)
host-here = Takes requests.
host-away = Takes no requests until { $day }; what comes until then is passed on that day.
host-away-others = Takes no requests until { $day }; what comes until then goes to the other hosts.
host-away-ask = <b>Until which day shall I hold requests back?</b>
host-stop = Stop taking requests
host-resume = Take requests again
host-wanted = 💡 What would bring more fellows?
host-wanted-line = { $count } more fellows would fit if your text named “{ $text }”.
host-wanted-note = <i>Write it only if it is what you do. Other workstations name it; the numbers are those of today.</i>
host-wanted-none = Nothing that other workstations name would bring { $least } fellows more at the moment.
host-text-ask =
    <b>{ $label }</b>
    Write the text as it shall stand on the card, openings included (at most { $limit } characters).
host-text-now = Now:
host-text-too-long = That has { $count } characters, and { $limit } is the most. Nothing was changed.
