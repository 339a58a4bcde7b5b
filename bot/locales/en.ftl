## Every word that a person reads in English. zh.ftl has the same keys.

# -- the first minutes

consent-hello-fellow =
    <b>Hello, I’m Zhanyou (站友).</b>
    I help postdoctoral fellows find a research workstation in Chongqing that fits them, and I tell you why.
consent-hello-host =
    <b>Hello, I’m Zhanyou (站友).</b>
    I bring postdoctoral fellows who fit to the research workstations of Chongqing.
consent-hello-staff =
    <b>Hello, I’m Zhanyou (站友).</b>
    The park keeps in touch with fellows and workstations through me.
consent-as-fellow = <b>As a fellow</b>
consent-as-host = <b>As a host</b>
consent-as-staff = <b>As staff</b>
consent-short-fellow =
    • <b>What I keep:</b> your Telegram id, name and username; the name you go by, the year of your doctorate, your disciplines, interests and wishes; what you save, ask for and sign up for.
    • <b>Who sees it:</b> when you ask for an introduction, that workstation’s host sees your field, your interests and your few words, and your name only after saying yes. You can name workstations that never see you.
consent-short-host =
    • <b>What I keep:</b> your Telegram id, name and username; which workstation you are the host of; how you answered requests, the topics that you write, and what you sign up for.
    • <b>Who sees it:</b> a fellow whose request you accept sees your name. The park’s staff know that you are the host.
    • <b>What you see</b> of a fellow is for this introduction alone. Please don’t pass it on.
consent-short-staff =
    • <b>What I keep:</b> your Telegram id, name and username; that you are staff; and what you do as staff, which stays, so that decisions can be traced.
    • <b>Who sees it:</b> other staff see your name and role.
    • <b>What you see</b> of others is for the park’s work alone. Please don’t pass it on.
consent-short-common =
    • <b>Abroad:</b> what we write to each other passes through Telegram’s servers outside China.
    • <b>How long:</b> until you leave; /forget erases it at once. After two years without you I ask once, and erase it 30 days later if I hear nothing.
    • <b>Who is responsible:</b> { $responsible }
consent-responsible = { $name }, { $contact }
consent-responsible-none = nobody is named yet. This is a trial; please don’t enter anything real.
consent-details = <b>In detail</b>
consent-details-fellow =
    <b>What for:</b> to find workstations and topics for you, also in a weekly digest that you can stop; to introduce you where you ask; to keep your seat at events, remind you, and tell you whom to talk to there; to pass on what the park’s staff announce (/pause stops it).
    <b>A host</b> belongs to the workstation that you ask, which answers for what it receives. Your contact is given only if you wish. What I then pass on between you is not stored.
    <b>Without your name:</b> hosts’ digests show your field and interests only after you turned that on in /digest.
    <b>Events:</b> once you sign up, staff see your name, for the door. Others see it on the list, or are told that you are worth talking to, only if you wish.
    <b>Staff</b> otherwise see your Telegram name, username, id and role.
    <b>The ranking</b> is done by a program from words and their meaning, always with its reasons; it decides nothing for anybody.
consent-details-host =
    <b>What for:</b> to pass requests on to you and remind you of them; to release your topics, once staff have read them; a weekly digest that you can stop; to keep your seat at events; to pass on what the park’s staff announce (/pause stops it).
    Your contact is given to a fellow only if you wish. What I then pass on between you is not stored. Before you accept, a fellow knows only that there is a host.
consent-details-staff =
    <b>What for:</b> so that you can look after hosts, topics, events and announcements, and so that it can be found out who decided what; to tell you what is new in the park, and what has failed.
consent-details-common =
    <b>Abroad:</b> the recipient is Telegram; telegram.org/privacy has its name, address and contact. It carries and keeps our chat: all that you send me and I send you. You can delete the chat in Telegram, and use your rights as that page says. If you’d rather not, tap “No, thank you”.
    <b>Backups:</b> after an erasure, copies in backups are gone within 30 days.
    <b>Your rights:</b> /privacy shows what is stored and who saw it, /export gives you a copy, /profile corrects it, /forget takes your yes back and erases it. You can also turn to who is responsible, or complain to the Cyberspace Administration.
consent-end = Before you agree, I keep none of this.
consent-yes = I agree
consent-no = No, thank you
consent-other-language = 中文
consent-declined = All right. Nothing was stored. Should you change your mind, send /start.
consent-declined-newer = All right. What you told me before stays, but I no longer use it, show it to anybody, or write to you. /start takes it up again, /forget erases it.
consent-declined-part = All right. Everything else stays as it is.
consent-first = Before I can keep anything you tell me, I need your yes.
consent-written = Please read this and tap “I agree” at the end: a written yes does not count, and what you just sent is not kept.
consent-part = Before you fill in a profile, please read this part, too, and agree.
consent-part-tapped = So far you have agreed to what concerns a host or staff. This is for fellows: please read that part, too. With your yes it is done.
consent-thanks-tapped = Thank you. It is done.
consent-thanks = Thank you. Let’s find out what you’re looking for: a few short questions, and you can skip any of them.
consent-thanks-link = Thank you. Here is what you came for.
consent-thanks-again = Thank you. /help shows what I can do.
consent-changed = What I promise has changed since you agreed. Please read it once more. Until you agree I don’t use what you told me before, and store nothing new.
welcome-back = Good to see you again, { $name }.
welcome-back-nameless = Good to see you again.

help =
    <b>What I can do</b>
    /matches – the workstations that fit you best, and why
    /profile – your field, your interests, your wishes
    /workstations – browse and search all workstations
    /topics – problems that workstations want solved, ranked for you
    /requests – my requests for an introduction
    /events – coffee clubs: what is coming, and your seat
    /digest – once a week, what is new for you
    /pause – be left in peace for a while
    /language – 中文 or English
    /privacy – what I know about you, and how to leave
    /cancel – close what is open

    Just write to me at any time; if I don’t understand, I’ll say so.
not-understood =
    I’m afraid I didn’t understand that. Here is what I know:
not-understood-open = I can’t do anything with words here. Use the buttons, or /cancel.
only-text = I can read only text here. What you sent was not kept.
cancelled = Closed. Everything you told me so far is kept. /help shows what else there is.
nothing-to-cancel = Nothing is open. /help shows what I can do.
language-ask = Which language shall I use?
language-set = From now on I’ll write in English.
group-hello = I only talk in private. Open a chat with me and send /start.
group-anonymous = You write as the group, so I cannot see who you are. Send /events as yourself: turn off “Remain anonymous” for a moment.
start-link-unknown = The link that brought you here leads to nothing I know. It may have been cut off or withdrawn.
screen-outdated = That screen is out of date. Here is the current one.
screen-of-another-version = I have been renewed meanwhile, and what was open here is closed. Nothing that you told me is lost.
screen-closed = That screen is closed. Open it again from the menu.
too-long-to-keep = That is more than I can keep, so I have kept nothing of it. A shorter text will do.
too-many-open = You have { $limit } of these open, and I keep no more at once. Finish one, or throw one away, then make the next.
button-unknown = That button is no longer in use.
error = Something went wrong on my side, and I’ve noted it. What you typed is kept. Please try again in a moment.
too-fast = That was very quick. Please give me a minute; what you send until then is not read.
unreadable = I cannot read this kind of message yet. Please write it to me as plain text.

command-start = Begin
command-matches = Workstations that fit you
command-profile = Your field and wishes
command-workstations = Browse all workstations
command-requests = My requests for an introduction
command-events = Coffee clubs and other events
command-pause = Be left in peace
command-language = 中文 / English
command-privacy = What is stored about you
command-host = Requests to my workstation
command-staff = Staff
command-help = What I can do
command-cancel = Close what is open
bot-description =
    Tell me your field once, and see which of Chongqing’s postdoctoral research workstations fit you, and why.
bot-about = Workstations of Chongqing for postdoctoral fellows, with reasons. 重庆博士后科研工作站，说得出理由。

# -- words on buttons

back = ‹ Back
next = Next ›
skip = Skip ›
done = ✓ Done
close = Close
clear = Clear
yes = Yes
no = No

# -- marks

demo = demo
demo-note = This is a demo entry. The workstation does not exist.
unknown = unknown
anywhere = anywhere
nothing-yet = nothing yet
level-national = national
level-municipal = municipal

# -- profile

profile-title = <b>Your profile</b>
profile-hint-new = Tap a line to fill it in or change it.
profile-matches = See my matches
profile-start = Go through it step by step
profile-line = <b>{ $label }</b>: { $value }
profile-saved = Saved.

label-name = Name
label-year = Doctorate
label-disciplines = Disciplines
label-interests = Interests
label-sectors = Sectors
label-districts = Districts
label-level = Level
label-benefits = What I need
label-hidden = Hidden from
only-suffix = { $value } (only these)

name-ask =
    <b>What shall I call you?</b>
    Write your name as you’d like to be called.
name-now = Now: <b>{ $name }</b>
name-invisible = I can see no letter in that. What should I call you?
name-too-long = That has { $count } characters; a name here may have { $limit } at most.

year-ask =
    <b>In which year did you get your doctorate?</b>
    Tap a year or write one. If you’re not there yet, write the year you expect.
year-now = Now: <b>{ $year }</b>
year-hint =
    <i>Good to know, not a condition here:</i>
    { $facts }
policy-fact = { $fact } (as of { $asof }, { $scope }; <a href="{ $url }">source</a>)
policy-fact-unlinked = { $fact } (as of { $asof }, { $scope })
year-not-a-year = I need a year from { $from } to { $to }, such as 2024.

disciplines-ask =
    <b>What are your disciplines?</b>
    One to three of the first-level disciplines. Write a word (“computer sci”, “law”, “0812”) or pick a category.
disciplines-now = Chosen: { $list }
disciplines-category = <b>{ $category }</b>: tap to choose.
disciplines-found = For “{ $words }” I found these. Tap to choose.
disciplines-not-found = I know no discipline like “{ $words }”.
disciplines-full = Three are the most I can use. Remove one first.
disciplines-back-to-categories = All categories

interests-ask =
    <b>What do you work on, and what would you like to work on?</b>
    In your own words, English or Chinese or both, one or many messages. A line per topic works best.
interests-example = <i>For example: “battery thermal management, solid electrolytes”.</i>
interests-now =
    { $count ->
        [one] So far, one message:
       *[other] So far, { $count } messages:
    }
interests-more =
    { $count ->
        [one] … and one message before that
       *[other] … and { $count } messages before that
    }
interests-kept = Kept. Write more, or go on.
interests-remove = Remove the last one
interests-removed = Removed: “{ $text }”
interests-removed-before = That line is removed.
interests-put-back = Put it back
edit-not-followed = I don’t follow this edit: what you sent before stays as it was. If it matters, please send it as a new message.
relay-edited = ✓ Now { $name } sees it as it stands here.
relay-edited-caption = ✓ { $name } sees the words as you changed them. If you replaced the file, please send it anew.
relay-edited-not = This edit was not passed on: { $name } sees it as it was. Please send it anew.
interests-edited = I’ve updated that line of your interests.
interests-full = You have written { $count } messages already, which is as many as I keep. Remove one first.
interests-long =
    This message has { $count } characters, and all that you wrote may have { $limit } together: there is room for { $room } more. Shorten it, or remove an older one first. Your message stays above.
interests-edit-long = Your interests would be longer than { $limit } characters together, so I kept that line as it was. Shorten it a little.

sectors-ask =
    <b>Which sectors draw you?</b>
    Choose as many as you like, or skip this.
districts-ask =
    <b>Where would you like to work?</b>
    Tap districts, or write a name. Old names work too: Jiangbei and Yubei became part of Liangjiang New Area in November 2025.
districts-now = Chosen: { $list }
districts-found = For “{ $words }”:
districts-not-found = I know no district like “{ $words }”.
districts-renamed = { $old } is no district of its own any more; it belongs to { $now }.
districts-all = All districts
districts-anywhere = Anywhere
districts-only-on = ☑ Only these districts
districts-only-off = ☐ Only these districts
level-ask =
    <b>Which level of workstation?</b>
    National ones are approved by the national postdoc office, municipal ones by the city.
level-any = Any
level-only-on = ☑ Only this level
level-only-off = ☐ Only this level
level-only-hint = <i>“Only” hides workstations known to be of the other level. Where no level is published, they stay in view.</i>
benefits-ask =
    <b>What do you need?</b>
    For many workstations it isn’t published what they offer; that never counts against them.
benefits-source = <i>The list is from a report of { $asof } on Jiangbei District, which no longer exists.</i>
hidden-ask =
    <b>Is there a workstation that must never see you?</b>
    Your present employer, for example. It will never be matched with you or learn that you’re here. Write a part of its name.
hidden-now = Hidden from: { $list }
hidden-found = For “{ $words }”:
hidden-not-found = I know no workstation like “{ $words }”, so your list stays as it is. Please write a few letters of the name alone.
hidden-remove = ✕ { $name }

use-buttons = Please choose with the buttons here.
pending-ask = You wrote: “{ $text }”. It doesn’t fit this question. Shall I add it to your interests?
pending-yes = Add to my interests
pending-no = No, drop it
pending-added = Added to your interests.
pending-dropped = Dropped.

# -- matches

matches-title = <b>Workstations for you</b> · { $first }–{ $last } of { $total }
matches-basis-disciplines = <i>Nothing in your own words is known to a workstation yet, so this list goes by your disciplines.</i>
matches-basis-meaning = <i>None of your words stands in a workstation’s text; this list goes by how close the meanings are.</i>
matches-basis-meaning-missing = <i>The layer that compares meanings isn’t installed here; this list goes by words.</i>
matches-empty-profile =
    <b>I know too little about you yet.</b>
    Tell me your discipline, or a line on what you work on, and I can rank the workstations. Until then you can browse all of them.
matches-none =
    <b>No workstation matches what you told me.</b>
    None of them writes about your topics. That says more about how little they publish than about you. More words, also in the other language, or a discipline would help.
matches-hidden =
    { $count ->
        [one] One workstation is hidden by your conditions.
       *[other] { $count } workstations are hidden by your conditions.
    }
matches-learned =
    Your saved ({ $saved }) and dismissed ({ $dismissed }) workstations count a little here. Open one to undo it.
matches-suggest = <b>What would make this better</b>
suggest-discipline = choose a discipline, if it is yours: { $list }
suggest-words = write about it, if it is yours: { $list }
suggest-interests = a line in your own words on what you work on
suggest-disciplines-missing = your discipline
match-title = { $number }. <b>{ $name }</b>
match-demo = 🧪 demo
reason-directions = your “<b>{ $mine }</b>” ↔ their “<b>{ $theirs }</b>”
reason-focus = your “<b>{ $mine }</b>” ↔ their host’s field “<b>{ $theirs }</b>”
reason-name = your “<b>{ $mine }</b>” ↔ their name “<b>{ $theirs }</b>”
reason-disciplines = your discipline { $mine }
reason-disciplines-words = your discipline { $mine } ↔ their “<b>{ $theirs }</b>”
reason-disciplines-near = your discipline { $mine }, near their { $theirs }
reason-meaning-directions = close in meaning: your “{ $mine }” and their “{ $theirs }”
reason-meaning-focus = close in meaning: your “{ $mine }” and their host’s field “{ $theirs }”
reason-meaning-name = close in meaning: your “{ $mine }” and their name “{ $theirs }”
reason-similar = close to { $name }, which names your topics
reason-both = { $reason }, and close in meaning
reason-share = { $reason } · { $percent } %
reason-dismissed = close to { $name }, which is not for you
reason-useful = close to { $name }, of which you said that it was useful
reason-not_useful = close to { $name }, of which you said that it was not for you
quoted = “{ $text }”
reason-saved = close to { $name }, which you saved
match-weak = a weak match: it rests on one common word
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
matches-profile = Change my profile
matches-dismissed = “{ $name }” won’t be shown again.
matches-undo = Undo

# -- the card of a workstation

card-level = Level: { $level }
card-level-unknown = Level: not published in what we read
card-district = District: { $district }
card-district-was = District: { $district } (published as “{ $published }”)
card-park = Park: { $park }
card-sector = Sector: { $sector }
card-disciplines = Disciplines: { $list }
card-benefits = Offers: { $list }
card-directions = <b>What the workstation works on</b>
card-directions-unknown = <b>What the workstation works on:</b> not published in what we read
card-focus = <b>What its host does as a whole</b>
card-facts = <b>Facts</b>
card-why = <b>Why you see it</b>
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
browse-counts = <i>The city counted { $count } workstations in { $asof }. Listed here are those that we could read about in a public source.</i>

# -- privacy

privacy =
    <b>What is stored about you</b>
    You agreed on { $date } (version { $version }). Who is responsible: { $responsible }
    { $list }

    “Until you leave” is until /forget, or until you haven’t come for two years. Copies in backups are gone after { $days } days at most.

    /seen – who saw what of you, and when
    /export – everything, as a file
    /forget – erase everything
    /pause – be left in peace
privacy-stranger =
    <b>You never agreed, and yet I keep</b>
    { $list }

    /export – everything, as a file
    /forget – erase everything
seen =
    <b>Who saw what of you</b>
    { $list }

    Workstations and roles, not single people.
seen-nobody = Nobody has seen anything of you yet.
seen-request = • { $day }: the host of { $name } – your field, your interests and your few words
seen-name = • { $day }: the host of { $name } – your name, and the contact that you offered
seen-host-name = • { $day }: the fellow who asked for { $name } – your name, and the contact that you offered
seen-digest = • { $day }: the host of { $name } – your field and interests in a digest, without your name
seen-door = • { $day }: the park’s staff – the list of who signed up for “{ $name }”
seen-in = • { $day }: the park’s staff – your name, when they let you in at “{ $name }”
seen-announced = • { $day }: the park’s staff – your name in the list of those whom an announcement went to
seen-listed = • { $day }: the others at “{ $name }” – your name on the list
seen-pairs = • { $day }: { $count } who came to “{ $name }” – your name and interests, as somebody to talk to
seen-staff = • { $day }: the park’s staff – looked up your Telegram name, username, number and role
privacy-nothing = I have stored nothing about you. /start begins.
privacy-erased = I have stored nothing about you but your Telegram number and { $day }, the day on which you were erased. That stays until { $until }, so that a restore from a backup erases you again.
privacy-users = <b>Your Telegram number, name, username, language, consent</b>: to talk to you; until you leave
privacy-consents = <b>Which version and part of the consent you agreed to, and when</b>: to show that you did; until you leave
privacy-profiles = <b>Your profile</b>: to rank workstations for you; until you leave
privacy-interests = <b>Your interests, message by message</b>: to rank workstations for you; until you leave
privacy-choices = <b>Workstations you saved or dismissed</b>: so that the ranking learns; until you leave
privacy-fsm = <b>Which screen is open</b>: so that a restart loses nothing; until it is closed or you leave
privacy-updates-seen = <b>Messages of yours that are being worked on, or failed</b>: so that none is lost; gone when done, failed ones after 30 days
privacy-hosts = <b>That you are a host, and of which workstation</b>: to show you its requests; until the role ends or you leave
privacy-staff = <b>That you are staff</b>: to show you the staff menu; until the role ends or you leave
privacy-invites = <b>Which invitation you made or opened</b>: to know who let whom in; until you leave
privacy-erasures = <b>That you had left once, and when</b>: so that a restore from a backup erases what was there then; 30 days
privacy-requests = <b>Introductions you asked for or answered, with your few words</b>: to introduce you; until you leave
privacy-request-sides = <b>What you agreed to and how it went</b>: to introduce you as you wish; until you leave
privacy-relays = <b>Which message belongs to which introduction, as numbers</b>: to pass on your replies, whose content is not stored; until you leave
privacy-deliveries = <b>What kind of message I sent you and when, not its words</b>: so that none is lost or doubled; 180 days
privacy-audit = <b>What you did in introductions and roles, in codes</b>: so that decisions can be traced; until you leave, what you did as staff for good
export-caption = Everything stored about you. JSON, opens in any text editor.
forget-ask =
    <b>Erase everything?</b>
    This goes: { $erased }.
    Whoever is in an open request with you hears that it ended. This cannot be undone.
forget-yes = Erase everything
forget-no = Keep it
forget-kept = Nothing was erased.
forget-done =
    <b>Done. You’re forgotten.</b>
    Everything that was listed is erased.

    Kept:
    { $kept }
    • copies in backups, until { $until }, since a backup cannot be changed one by one; a restore erases you again
    • what I wrote to others that names you (requests, introductions, lists of events, what I passed on), in their chats, where I cannot erase it
    • this chat, in your Telegram until you delete it there
forget-users = your consent, language and name
forget-consents = the record of your consents
forget-profiles = your profile
forget-interests = your interests
forget-choices = saved and dismissed workstations
forget-fsm = your place in the conversation
forget-updates-seen = messages not yet worked through
forget-hosts = your place as a host
forget-staff = your place as staff
forget-invites = your name on invitations
forget-requests = your requests for an introduction
forget-request-sides = what you agreed to share in introductions
forget-relays = which messages belong to your introductions
forget-deliveries = the record of messages to you, and those that were waiting
forget-audit = what was noted about you
kept-erasures = • your Telegram number with today’s date, for { $days } days: so that a restore erases you again
kept-audit = • what you did as staff, with your Telegram number: so that decisions about others stay accountable
kept-requests = • that requests to your workstation were answered, without by whom

# -- staff

staff-set-aside = Update { $update } failed three times and was set aside: { $error }
staff-fault-again = The same happened { $count } more times since I last told you.
staff-unreadable = Update { $update } is of a kind that is newer than I am, so I could not read it; its sender has been told. If it goes on, I need a newer version.
staff-title =
    <b>Staff</b>
    What would you like to look after?
staff-hosts = Hosts and invitations
staff-team = Staff
staff-find = Find a person
staff-waiting-count = Requests that wait for a host ({ $count })
staff-aside-count = Updates set aside ({ $count })
staff-stations =
    <b>Hosts</b>
    Write a part of a workstation’s name to invite a host for it.
staff-stations-with-hosts = These have a host:
staff-stations-no-hosts = No workstation has a host yet.
staff-stations-found = For “{ $words }”:
staff-stations-none = I know no workstation like “{ $words }”.
staff-hosts-title = <b>Hosts of { $name }</b>
staff-team-title = <b>Staff</b>
staff-person-line = • { $name } { $note }
staff-nobody = Nobody yet.
staff-host-away = (takes no requests until { $day })
staff-host-unreachable = (cannot be told anything now: has blocked the bot, or not agreed anew)
staff-by-settings = (by the operator’s settings)
staff-nameless = person { $id }
staff-invite-line = • an open invitation, good until { $day }
staff-make-link = ＋ Make an invitation
staff-revoke = ✕ { $name }
staff-revoke-invite = ✕ invitation until { $day }
staff-invite-revoked = The invitation is worthless now.
staff-link =
    <b>An invitation for { $what }</b>
    Give this link to one person. It works once, until { $day }. Whoever opens it first has it, so send it to nobody else.

    { $link }
staff-link-host = a host of { $name }
staff-link-staff = a member of staff
staff-link-copy = Copy the link
staff-sure-host = { $name } will no longer be a host of { $station }. Introductions that they are in end, and both sides are told; open requests stay with the other hosts, or wait for one. Go on?
staff-sure-staff = { $name } will no longer be staff, and invitations that they made are worthless from then on. Go on?
staff-revoke-yes = Yes, end it
staff-revoke-no = No
staff-revoked = Done.
staff-find-ask =
    <b>Find a person</b>
    Write their Telegram number, @username or a part of their Telegram name.
staff-find-found = For “{ $words }”:
staff-find-none = Nobody here is called “{ $words }”.
staff-person-title = <b>{ $name }</b>
staff-person-id = Telegram number <code>{ $id }</code>
staff-person-since = here since { $day }
staff-person-paused = on a pause: nothing is sent to them
staff-person-unreachable = has blocked the bot since { $day }
staff-person-staff = staff
staff-person-host = host of { $name }
staff-person-gone = This person is not here any more.
staff-waiting = <b>Requests that wait for a host</b>
staff-waiting-none = No request waits for a host.
staff-waiting-line = • { $name }: { $count }, the oldest of { $day }
staff-aside = <b>Updates set aside</b>, the latest last (Beijing time)
staff-not-arrived = Of what I sent unasked in the last half year: { $failed } failed, { $uncertain } uncertain, since the line dropped while they were sent. What was sent, and who is uncertain, stands in the reports and in the runs of the digest.
staff-aside-none = No update was set aside.
staff-aside-line = • { $update } · { $at } · <code>{ $error }</code>
invited-host =
    <b>You are a host of { $name } now.</b>
    I’ll send you each request of a fellow to be introduced, and you answer with one tap. /host shows them all, your workstation’s text, and how to take a break.
invited-staff =
    <b>You are staff now.</b>
    /staff opens your menu.
invite-used-host = { $name } has opened the invitation that { $maker } made, and is a host of { $station } now. /staff shows all hosts, and ends the role if it should not be so.
invite-used-staff = { $name } has opened the invitation that { $maker } made, and is staff now. /staff ends the role if it should not be so.
role-ended-host = You are no longer a host of { $name }. Requests to it don’t reach you any more, and your introductions there have ended.
role-ended-staff = You are no longer staff here. Everything else stays as it is.
staff-delivery-failed = Messages of the type { $type } cannot be sent: { $error }
staff-job-failed = The job { $kind } { $key } failed five times and was set aside: { $error }

# -- days

day = { $month } { $day }, { $year }
calendar-month = { $month } { $year }
calendar-month-name = { $month }
calendar-year = { $year }
calendar-day = { $day }
calendar-today = [{ $day }]
calendar-next = { $month } ›
calendar-back = ‹ { $month }
weekday-1 = Mo
weekday-2 = Tu
weekday-3 = We
weekday-4 = Th
weekday-5 = Fr
weekday-6 = Sa
weekday-7 = Su
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# -- a pause

pause-off = <b>You are not on a pause.</b>
pause-on = <b>You are on a pause until you end it.</b>
pause-on-until = <b>You are on a pause until { $day }.</b>
pause-means = During a pause I write to you only in answer to you, and you are matched with nobody; only when an event where you have a seat is moved or called off do I still tell you. What comes from an introduction waits until you are back; all else is not sent later, and a free seat is not offered to you. You can go on using everything here, but not ask for introductions.
pause-ask-day =
    <b>Until which day?</b>
    On that day ({ $clock }) the pause is over.
clock-home = Beijing time
clock-own = { $zone } time
pause-until-day = Until a day …
pause-until-further-notice = Until I end it
pause-end = End the pause
pause-done = All right, I’ll leave you in peace.
pause-ended = Good to have you back. I’ll write again when there is something for you.

# -- the command line

demo-ready =
    Zhanyou is running against the sandbox. Open { $url } and say hello.
    Nothing leaves this machine. Ctrl+C ends it.
run-settings-readable = Others on this machine can read { $file }, which holds the bot’s token: chmod 600 { $file }
run-nobody-responsible = Nobody is named as responsible for people’s data: set RESPONSIBLE_NAME and RESPONSIBLE_CONTACT (see .env.example). Until then everybody reads that this is a trial.
demo-responsible = 演示站友 (Zhanyou demo)
source-host = the workstation’s host, here
restore-done =
    { $count ->
        [0] Restored what was backed up at { $made }.
        [one] Restored what was backed up at { $made }. One person who left since then was erased again.
       *[other] Restored what was backed up at { $made }. { $count } people who left since then were erased again.
    }
restore-leavers-unknown = There was no database here before, so nobody knows who has left since the backup: they are back. Ask those whom you remember to send /forget again.
restore-aside = The former database is kept for 30 days as { $file }
import-summary = { $new } new, { $changed } changed, { $unchanged } unchanged, { $bad } bad
import-ignored = Columns that mean nothing here: { $list }
import-more = { "  " }… and { $count } more
import-row = line { $row }: { $why }
import-ask = Take this in?
import-nothing = Nothing was changed.
import-nothing-bad = Nothing was changed, because of the bad lines. Mend them, or take the good ones with --skip-bad.
import-done = Done: { $new } new, { $changed } changed.
import-empty = the file is empty
import-too-big = the file is too big
import-too-many-rows = the file has too many lines
import-old-excel = this is the old Excel format; save it as .xlsx or CSV
import-unreadable = this is neither CSV nor XLSX
import-no-headings = no line of headings was found; there must at least be a name
import-no-name = the name is missing
import-too-long = “{ $column }” has more than { $limit } characters
import-formula = “{ $column }” holds a formula, which is not worked out; paste the value
import-bad-id = “{ $value }” is no id: letters, digits, - and _ only
import-bad-date = “{ $value }” is no date such as 2024-05-31
import-unknown-level = “{ $value }” is no level: national or municipal
import-unknown-district = “{ $value }” is no district of Chongqing
import-unknown-discipline = “{ $value }” is no first-level discipline
import-unknown-sector = “{ $value }” is no sector known here
import-unknown-park = “{ $value }” is no park known here
import-unknown-benefit = “{ $value }” is no benefit known here
import-duplicate = the same workstation as in line { $first }
import-name-taken = “{ $name }” already has the id { $id }
import-two-stations = the names “{ $name }” belong to two different workstations
import-demo-mixed = { $id } is demo in one place and real in the other

# -- introductions: the fellow

card-ask = ✉ Ask for an introduction
ask-title = <b>Ask for an introduction to { $station }</b>
ask-words = If you like, write a few words to the host (at most { $limit } characters), or go on without. You’ll see exactly what they get before anything is sent.
ask-words-replaced = Your words are now what you have just written.
ask-words-now = Your words ({ $count } characters):
ask-words-too-long = That has { $count } characters, and { $limit } is the most. It’s kept above; send it again, shorter.
ask-no-host = No host of this workstation is here yet. Your request will wait with the park’s staff, who can invite one; you can withdraw it at any time, and after 60 days it ends by itself.
ask-host-away = The host takes no requests until { $day }. You can send yours now; they get it on that day.
ask-host-away-long = The host takes no requests for now. You can send yours; they get it when they are back.
ask-next = Preview ›
ask-preview = <b>This is all that the host of { $station } will see:</b>
ask-preview-note =
    <i>No name, no username, no contact. Only if the host accepts do you both see each other’s name, and I pass messages on between you. If you change your profile, they see the change.</i>
ask-username = <i>You may also let me swap usernames: if the host offers theirs, they see yours (@{ $username }) and you theirs.</i>
ask-offer-off = ☐ Swap usernames if they accept
ask-offer-on = ☑ Swap usernames if they accept
ask-send = ✉ Send the request
ask-change-words = Change the words
ask-cancel = Don’t send
ask-sent =
    <b>Sent.</b>
    Your request is with the host of { $station }. I’ll tell you at once when they answer; after 14 days without an answer it ends. /requests shows where it stands.
ask-sent-waits =
    <b>Stored.</b>
    Your request to { $station } waits, since no host takes requests at the moment. I’ll tell you when it is passed on. /requests shows where it stands.
ask-all = My requests
ask-refused-gone = This workstation is no longer listed.
ask-refused-hidden = { $station } must never see you: it is on your list, or has the same contact as one that is. /profile changes the list.
ask-refused-part = So far you have read and agreed to what concerns a host or staff. To ask for an introduction, please read what concerns a fellow first: /profile.
ask-refused-own = You are a host of { $station } yourself.
ask-refused-open = You have an open request to { $station } already. /requests shows it.
ask-refused-often = You have asked { $station } twice within 30 days. Please leave them some time.
ask-refused-paused = You asked me for quiet, so I couldn’t tell you the answer. End the pause first: /pause.
requests-title = <b>Your requests</b>
requests-none = You have not asked for an introduction yet. Each workstation’s card has a button for it: /matches.
requests-line =
    { $number }. <b>{ $station }</b>
    { $state }
requests-one =
    <b>{ $station }</b>
    sent on { $day }
requests-fellow-waiting = ⏳ waits until a host takes requests
requests-fellow-asked = ✉ with the host
requests-fellow-introduced = 🤝 introduced
requests-fellow-declined = declined
requests-fellow-withdrawn = withdrawn
requests-fellow-expired = ended without an answer
requests-fellow-ended = ended
requests-withdraw = Withdraw
requests-withdrawn = Withdrawn.
requests-answer = Answer the question
requests-card = Show the contact

# -- introductions: what both see

request-title = <b>A fellow asks to be introduced to { $station }</b>
request-field = <b>Field:</b> { $list }
request-interests = <b>Works on, in their own words:</b>
request-nothing-told = <i>Nothing told about the field yet.</i>
request-why = <b>What you have in common:</b>
request-reason-directions = their “<b>{ $theirs }</b>” ↔ the workstation’s “<b>{ $yours }</b>”
request-reason-focus = their “<b>{ $theirs }</b>” ↔ the host institution’s “<b>{ $yours }</b>”
request-reason-name = their “<b>{ $theirs }</b>” ↔ the workstation’s name “<b>{ $yours }</b>”
request-reason-discipline = the discipline { $theirs }
request-words = <b>A few words:</b>
request-note = <i>Names stay hidden on both sides until you accept; then each sees the other’s.</i>
request-note-swap = <i>They offer to swap usernames, if you like.</i>
request-until = Open until { $until }.
request-remind =
    <b>This request still waits for your answer.</b>

    { $request }
button-request-accept = ✓ Accept
button-request-swap = ✓ Accept and swap usernames
button-request-decline = Decline
button-request-ask = Ask a question
button-request-full = No opening now
button-request-field = Other field
button-request-elsewhere = Please apply elsewhere
button-request-own = In my own words
button-request-back = ‹ Back
button-request-share = Share my contact
button-request-end = End
button-request-sure_share = ✓ Show it
button-request-sure_end = Yes, end it
request-sure-share-username = Show { $name } your username @{ $username }? It cannot be hidden again.
request-sure-share-link = Show { $name } a link to your Telegram account (you have no username)? It cannot be hidden again.
request-sure-end = End the introduction to { $name }? Nothing is passed on any more, it cannot be taken up again, and { $name } is told.
requests-sure = Withdraw your request to <b>{ $station }</b>? That cannot be undone; you can ask twice within 30 days.
requests-withdraw-yes = Yes, withdraw it
button-request-yes = Yes
button-request-not_yet = Not yet
button-request-no = It did not work out
request-too-late = That is no longer possible: the request was answered, withdrawn, has ended, or is not yours any more.
request-over = This request is closed, or not yours any more.
request-taken = Another host of your workstation has accepted this request.
request-rests = This cannot go on just now, since I may tell the other one nothing at the moment. It is not closed.
request-write-question = Write your question: your next message is passed on, without your name, and you get the answer the same way. Text only.
request-write-answer = Write your answer: your next message is passed on, without your name. Text only.
request-write-message = Write away: your next message goes to { $name }. Text, photos, documents, voice.
request-write-not = Not now
button-request-write = ✎ Write
relay-offer = For whom is this message?
relay-offer-nobody = For nobody
relay-offer-none = All right, it goes to nobody.
relay-offer-taken = On its way to { $name }.
relay-name-station = the host of { $station }
relay-name-host = { $name } (host of { $station })
relay-name-fellow = { $name } (for { $station })
request-write-reason = Write your reason (at most 500 characters): your next message is passed on word for word, and the request is declined with it.
request-because-full = “There is no opening now.”
request-because-field = “We work in another field.”
request-because-elsewhere = “Please apply elsewhere.”
request-because-own = They answered in their own words.
request-state-fellow-waiting = It waits: no host takes requests at the moment.
request-state-fellow-asked = It is with the host.
request-state-fellow-declined = The host declined.
request-state-fellow-withdrawn = You withdrew it.
request-state-fellow-expired = It ended without an answer.
request-state-fellow-ended = The introduction has ended.
request-state-fellow-introduced = You are introduced.
request-state-host-waiting = This request waits for another host.
request-state-host-declined = This request was declined.
request-state-host-withdrawn = The fellow has withdrawn this request.
request-state-host-expired = This request ended without an answer.
request-state-host-ended = This introduction has ended.
request-nameless-fellow = the fellow
request-nameless-host = the host
request-card-fellow =
    <b>{ $station } has accepted: you are introduced.</b>
    Your contact there: <b>{ $name }</b>
request-card-host =
    <b>You are introduced to { $name }</b>
    for the workstation { $station }
request-card-fellow-invited =
    <b>You have accepted: you are introduced to { $station }.</b>
    Your contact there: <b>{ $name }</b>
request-card-shared = { $name } can see your contact.
request-card-reply = Tap “✎ Write” or answer this message, and I pass it on: text, photos, documents, voice.
request-contact-username = Telegram: @{ $username }
request-contact-link = Telegram: <a href="tg://user?id={ $person }">{ $name }</a>
request-contact-relay = I pass messages on between you.
request-met-fellow = Three weeks ago you were introduced to { $name } ({ $station }). Have you met?
request-met-host = Three weeks ago you were introduced to { $name } (for { $station }). Have you met?
request-met-noted-yes = Noted: you have met. If you like, answer this message with a word on how it went; it helps staff, and the other side doesn’t see it.
request-met-noted-not_yet = Noted: not yet. If you like, answer this message with a word why; it helps staff, and the other side doesn’t see it.
request-met-noted-no = Noted: it did not work out. If you like, answer this message with a word why; it helps staff, and the other side doesn’t see it.
request-answered-before = You have answered that already.

# -- introductions: what is sent

told-request-passed-on = Your request to <b>{ $station }</b> is now with a host. I’ll tell you when they answer.
told-request-waits = Nobody hosts <b>{ $station }</b> here at the moment. Your request waits with the park’s staff until somebody does; /requests withdraws it.
told-request-expired = Your request to <b>{ $station }</b> has ended without an answer. That says nothing about you; you can ask again, or look at others: /matches
told-request-declined =
    <b>{ $station }</b> has declined your request.
    { $reason }
told-request-ended-fellow = Your introduction to <b>{ $station }</b> has ended. Nothing is passed on any more.
told-request-hidden = <b>{ $station }</b> now has the same contact as a workstation that must never see you, so I’ve taken back what was open between you and it.
told-request-ended-host = A fellow has ended their introduction to <b>{ $station }</b>. Nothing is passed on any more.
told-request-left = A fellow who was introduced to <b>{ $station }</b> has left the bot, so the introduction has ended.
told-request-contact-fellow =
    <b>{ $name }</b> (host of { $station }) shares their contact with you.
    { $contact }
told-request-contact-host =
    <b>{ $name }</b> (for { $station }) shares their contact with you.
    { $contact }
told-request-question = The host of <b>{ $station }</b> asks you something, before they answer your request. Just write your answer: I pass the text on without your name.
told-request-question-late = Before accepting your request, the host of <b>{ $station }</b> asked you this.
told-request-answer = Request { $number } to <b>{ $station }</b>: the fellow has answered your question.
told-requests-many =
    { $count ->
        [one] One fellow asks to meet you. See /host
       *[other] { $count } fellows ask to meet you. See /host
    }
told-requests-wait =
    { $count ->
        [one] A fellow waits for a host of <b>{ $station }</b>. /staff can invite one.
       *[other] { $count } fellows wait for a host of <b>{ $station }</b>. /staff can invite one.
    }
relay-kinds = I can pass on text, photos, documents and voice messages only. This was not passed on.
relay-text-only = Before you are introduced I pass on text only, since a file or a voice tells who somebody is. This was not passed on.
relay-arrived = ✓ It has arrived.
relay-arrived-to-fellow = ✓ Your question has arrived.
relay-arrived-to-host = ✓ Your answer has arrived.
relay-arrived-reason = ✓ Your words have arrived.
relay-waits-host = ⏳ The host wants quiet until { $day }. I keep this and pass it on that day; you’ll hear when it has arrived.
relay-waits-fellow = ⏳ The fellow wants quiet until { $day }. I keep this and pass it on that day; you’ll hear when it has arrived.
relay-waits-long-host = ⏳ The host wants quiet and didn’t say until when. I keep this for 30 days and pass it on as soon as they are back; you’ll hear either way.
relay-waits-long-fellow = ⏳ The fellow wants quiet and didn’t say until when. I keep this for 30 days and pass it on as soon as they are back; you’ll hear either way.
relay-away-host = ⏳ I can’t reach the host now; they may have stopped the bot. I keep this for 30 days and pass it on as soon as they are back; you’ll hear either way.
relay-away-fellow = ⏳ I can’t reach the fellow now; they may have stopped the bot. I keep this for 30 days and pass it on as soon as they are back; you’ll hear either way.
relay-lost-unreachable-host = ✗ It did not arrive: I can’t reach the host; they may have stopped the bot or closed their account. Please send it again once they are back.
relay-lost-unreachable-fellow = ✗ It did not arrive: I can’t reach the fellow; they may have stopped the bot or closed their account. Please send it again once they are back.
relay-lost-voice-host = ✗ It did not arrive: the host takes no voice messages. Please write it as text.
relay-lost-voice-fellow = ✗ It did not arrive: the fellow takes no voice messages. Please write it as text.
relay-lost-late-host = ✗ It did not arrive: I couldn’t reach the host for 30 days.
relay-lost-late-fellow = ✗ It did not arrive: I couldn’t reach the fellow for 30 days.
relay-lost-deleted = ✗ It did not arrive: the message was deleted before I could pass it on.
relay-lost-refused = ✗ It did not arrive: Telegram didn’t take this kind of content. Please send it as text or as a file.
relay-often-before = Before you are introduced I pass on at most 10 messages a day for each request. This was not passed on; please send it tomorrow.
relay-often-after = I pass on at most 60 messages an hour. This was not passed on; please send it in a while.
relay-nobody = Nobody has asked you anything yet, so this was not passed on.
relay-taken = This was not passed on: another host of your workstation has accepted the request.
relay-closed = This was not passed on: the introduction has ended.
relay-declined = ✓ Declined. I pass your words on now.
relay-reason-too-long = That has { $count } characters, and { $limit } is the most. Nothing was declined or passed on yet; please send it shorter.
relay-words-only = I need words here: please answer with text.
relay-why-kept = ✓ Thank you, noted.
relay-why-too-long = That has { $count } characters, and { $limit } is the most. Please answer with fewer.

# -- the host

host-none = You are not a host of any workstation. Staff of the park invite hosts with a link.
host-title =
    <b>Host of</b> { $names }
    What would you like to look at?
host-open-count = Open requests ({ $waiting })
host-introduced-count = People introduced ({ $introduced })
host-open-title = <b>Open requests</b>. A number shows the request below.
host-open-none = No request waits for your answer.
host-open-line = { $number }. { $station }, open until { $day }
host-introduced-title = <b>People introduced</b>. A number shows the contact below.
host-introduced-none = Nobody yet.
host-introduced-line = { $number }. <b>{ $name }</b>, for { $station }
host-not-yours = You are no longer a host of this workstation.
host-station-title = <b>{ $name }</b>
host-directions_zh = Research (Chinese)
host-directions_en = Research (English)
host-focus_zh = Institution (Chinese)
host-focus_en = Institution (English)
host-here = Takes requests.
host-away = Takes no requests until { $day }; what comes until then is passed on that day.
host-away-others = Takes no requests until { $day }; what comes until then goes to the other hosts.
host-away-open =
    { $count ->
        [one] One request waits for your answer already. It stays with you in /host and ends on its day.
       *[other] { $count } requests wait for your answer already. They stay with you in /host and end on their day.
    }
host-away-ask = <b>Until which day shall I hold requests back?</b>
host-stop = Stop taking requests
host-resume = Take requests again
host-text-ask =
    <b>{ $label }</b>
    Write the text as it shall stand on the card, openings included (at most { $limit } characters).
host-text-now = Now:
host-text-too-long = That has { $count } characters, and { $limit } is the most. Nothing was changed.


# -- topics: what is stored

privacy-topics = <b>Topics that you wrote or changed</b>: so that you can go on with them; a draft until you leave, what was sent off stays without your name
privacy-topic-choices = <b>Topics that are not for you, or of which you want fewer</b>: to leave them out; until you leave
privacy-follows = <b>Workstations that you follow</b>: to send you their topics; until you leave
privacy-topic-settings = <b>How often you want topics</b>: to keep to it; until you leave
forget-topics = your drafts of topics, and your name on those that were sent off
forget-topic-choices = the topics you put aside
forget-follows = the workstations you follow
forget-topic-settings = how often you want topics

# -- topics: what a fellow reads

command-topics = Topics of workstations
topic-new = 📌 <b>A topic for you</b>
topic-title = <b>{ $title }</b>
topic-untitled = Untitled topic
topic-station = 🏢 { $station }
topic-demo = 🧪 <b>This is a demo topic of a workstation that does not exist.</b>
topic-updated = ✎ <i>Updated on { $day }.</i>
topic-only-zh = <i>Only in Chinese so far, in part or as a whole.</i>
topic-only-en = <i>Only in English so far, in part or as a whole.</i>
topic-disciplines = <b>Disciplines:</b> { $list }
topic-funding = <b>Funding:</b> { $funding }
topic-deadline = <b>Open until:</b> { $day } (Beijing time)
topic-note = <i>“Interested” first shows you what the host would see; then you decide whether to send it. You can take it back until they answer.</i>
topic-filled = <b>This topic is filled:</b> somebody has been found.
topic-closed = <b>This topic is closed.</b>
topic-gone = This topic is no longer here.
topic-over = This topic can no longer be taken up.
topic-mine = Your request: { $state }
topic-why-interests = <b>Why you get it:</b> it fits what you wrote.
topic-why-discipline = <b>Why you get it:</b> it is of your discipline.
topic-why-follows = <b>Why you get it:</b> you follow { $station }.
topic-why-all = <b>Why you get it:</b> you asked for all topics.
topic-dismissed-done = Put aside: “{ $title }”. /topics shows what is open.
topic-fewer-done = Put aside: “{ $title }”. Topics like it now stand further down, and say so.
button-topic-interested = ✓ Interested
button-topic-withdraw = Take it back
button-topic-ask = ✉ Write a few words first
button-topic-send = ✉ Send the request
button-topic-sure_withdraw = Yes, withdraw it
button-topic-back = ‹ Back
button-topic-dismiss = Not for me
button-topic-fewer = Fewer like this
button-topic-undo = Undo
topic-toast-interested = Noted. The host gets your field and interests, without your name.
topic-toast-withdrawn = Taken back.
topic-toast-undone = Undone.
topic-toast-aside = Put aside.
topic-refused-gone = This workstation is no longer listed.
topic-refused-over = This topic can no longer be taken up.
topic-refused-hidden = This workstation must never see you: it is on your list, or has the same contact as one that is.
topic-refused-part = Please read and agree to what concerns a fellow first: /profile.
topic-refused-own = This is a topic of your own workstation.
topic-refused-open = You have an open request about this topic. /requests shows it.
topic-refused-often = You have asked about this topic twice within 30 days. Please leave them some time.
topic-refused-paused = You asked me for quiet, so I couldn’t tell you the answer. End the pause first: /pause.
topic-to-station = 🏢 The workstation
follow = 🔔 Follow
unfollow = 🔕 Unfollow
request-topic = 📌 About the topic <b>{ $title }</b>
request-reason-topic = their “<b>{ $theirs }</b>” ↔ the topic’s “<b>{ $yours }</b>”
ask-refused-over = This topic of { $station } can no longer be taken up.
topics-title =
    { $count ->
        [one] <b>Open topics</b> · one
       *[other] <b>Open topics</b> · { $count }
    }
topics-aside-title =
    { $count ->
        [one] <b>Put aside by you</b> · one
       *[other] <b>Put aside by you</b> · { $count }
    }
topics-none = No topic is open at the moment. I’ll send you those that fit you as they come; the button below sets how often.
topics-none-besides = Nothing else is open at the moment.
topics-mine = ✓ you asked: { $state }
topics-none-found = No open topic has all of these words.
topics-hint = <i>A number opens a topic. Write a word to search, in English or Chinese.</i>
topics-until = until { $day }
topics-aside-count = Put aside ({ $count })
topics-back-to-open = ‹ Open topics
topics-often = 🔔 How often …
topics-wishes =
    <b>How do you want to hear of new topics?</b>
    At night (22:00–8:00, Beijing time) I send none.
topics-often-now-on = ● At once
topics-often-now-off = ○ At once
topics-often-digest-on = ● In the weekly digest only
topics-often-digest-off = ○ In the weekly digest only
topics-often-never-on = ● Never
topics-often-never-off = ○ Never
topics-every-on = ☑ All topics, whatever the field
topics-every-off = ☐ All topics, whatever the field
topics-followed = You follow these workstations; a tap ends it:
topics-followed-none = You follow no workstation yet. Its card, or one of its topics, has the button.
topics-unfollow = 🔕 { $name }

# -- events: what is coming

events-title = <b>What is coming</b>
events-none = Nothing is planned just now. The next coffee club will stand here as soon as there is one.
events-line =
    { $number }. <b>{ $title }</b>
    { $when }
    { $state }
events-fits = ☆ about your “{ $words }”
event-demo = 🧪 <b>A demo entry: this event does not take place.</b>
event-cancelled-note = ✕ <b>This event was cancelled.</b>
event-over-note = <i>This event is over.</i>
event-gone = This event is no longer listed.
event-when = 🕒 { $when }
event-place = 📍 { $place }
event-online = 💻 Online
event-link = 🔗 { $link }
event-link-later = 💻 Online; who has a seat sees the link here.
event-host = ☕ Hosted by { $name }
event-host-staff = the park’s staff
event-for = For: { $list }
event-not-for-you = <i>That is not among the disciplines of your profile. /profile changes them.</i>
event-free =
    { $seats ->
        [one] The one seat is free
       *[other] { $free ->
            [one] One of { $seats } seats is free
           *[other] { $free } of { $seats } seats are free
        }
    }
event-free-in-line =
    { $free ->
        [one] One free seat goes to those in line ({ $waiting })
       *[other] { $free } free seats go to those in line ({ $waiting })
    }
event-full =
    { $seats ->
        [one] The one seat is taken
       *[other] 0 of { $seats } seats are free
    }{ $waiting ->
        [0] {""}
        [one] , one person is in line
       *[other] , { $waiting } people are in line
    }
event-way-line = { $way }: { $seats }
event-seats-all =
    { $seats ->
        [one] One seat
       *[other] { $seats } seats
    }
event-seats = 🪑 { $seats }
way-on_site = In person
way-online = Online
way-of-on_site = {" "}({ way-on_site })
way-of-online = {" "}({ way-online })
event-mine-seated = ✓ <b>You have a seat{ $way }.</b>
event-mine-waiting = ⏳ <b>You are number { $place } in line{ $way }.</b>
event-mine-offered = 🎟 <b>A seat is held for you until { $until }{ $way }.</b>
event-mine-there = ✓ <b>You were there.</b>
event-mine-checked-in = ✓ <b>You are checked in.</b>
event-waiting-means = As soon as a seat is free for you, I offer it to you and hold it for a while until you say yes. You need not watch.
event-waiting-door = It begins soon, and I offer nothing any more: a seat that is free goes to whoever takes it first, here or at the door. Ten minutes after the start, the chairs of those who have not come are for those who wait there.
event-cancel-until = You can cancel until { $until }; after that it counts as late.
event-cancel-late = Cancelling now counts as late.
event-quiet = <i>You asked me for quiet: until the pause ends I tell you of no free seat and remind you of nothing. If you have a seat, I still tell you when the event is moved or called off. /pause</i>
event-also = 👥 Also coming: { $list }
event-also-more = { $list } and { $count } more
event-sign-up = ✋ I’ll come
event-sign-up-on_site = ✋ I’ll come in person
event-sign-up-online = 💻 I’ll join online
event-wait = ⏳ Put me in line
event-wait-on_site = ⏳ In line for a seat in person
event-wait-online = ⏳ In line for a seat online
event-accept = ✓ Take the seat
event-decline = No, thank you
event-code = 🎫 My check-in code
event-calendar = 📅 For my calendar
event-calendar-cancel = 📅 Take it out of my calendar
event-map = 📍 Map
event-leave = I can’t come
event-leave-line = Leave the line
event-options = ⚙ Reminders and who sees me
event-remind-day-on = ☑ Reminder a day before
event-remind-day-off = ☐ Reminder a day before
event-remind-hours-on = ☑ Reminder two hours before
event-remind-hours-off = ☐ Reminder two hours before
event-listed-on = ☑ Others who come see my name
event-listed-off = ☐ Others who come see my name
event-meet-on = ☑ Tell me whom to talk to
event-meet-off = ☐ Tell me whom to talk to
event-options-ask =
    <b>{ $title }</b>
    It’s your choice, for this event alone.

    <b>Others who come see my name:</b> it stands on the card for those who have a seat too. Otherwise only the park’s staff see that you come.

    <b>Whom to talk to:</b> an hour before, I name you two or three people worth meeting, and why; they get your name, and what you have in common or, where I find nothing, what you work on. Only among those who chose this too.
event-signed-seated = <b>You’re in. See you there!</b>
event-signed-waiting = All seats are taken just now, so I’ve put you in line: people do cancel.
event-signed-offered = A seat is held for you already.
event-signed-in = <b>You’re in{ $way }. See you there!</b>
event-refused-gone = This event is no longer listed.
event-refused-started = Sign-up has ended: the event has begun or is over.
event-refused-field = This event is for other disciplines than those of your profile. /profile changes them.
event-refused-way = There are no seats of this kind.
event-offer-declined = All right; the seat is free for somebody else.
event-left = Your seat is free for somebody else. Thank you for telling.
event-left-late = Your seat is free for somebody else. Thank you for telling, even late.
event-left-line = You have left the line.
event-left-before = You have no seat there, and are not in line.
event-not-left = That cannot be given back any more: the event has begun, or you are checked in.
event-leave-ask =
    <b>Give up your seat?</b>
    { $title }

    Then it is free for somebody else.
event-leave-late = It is past { $until }, so this counts as late: for { $days } days you stand a little further back when you wait in a line. Still better than an empty chair.
event-leave-yes = Give it up
event-leave-no = Keep it
event-code-caption =
    🎫 <b>{ $title }</b>
    { $when }

    Show this at the door; staff scan it. It is yours alone, so please don’t pass it on.
event-code-none = There is a code only for who has a seat at an event to come. /events shows how yours stands.
event-calendar-caption = Open the file, and your calendar takes it in. Opened again after a change, it brings the entry up to date.
event-calendar-cancel-caption = Open the file, and your calendar takes the entry out.
event-calendar-waiting = A calendar entry comes with a seat; you are in line as yet.
event-calendar-none = You have no seat there.

# -- events: what is sent

told-event-offer =
    🎟 <b>A seat is free for you{ $way }</b>
    <b>{ $title }</b>
    { $when }

    It is held for you until { $until }; after that it is somebody else’s turn.
told-event-reminder-day =
    ☕ <b>Tomorrow: { $title }</b>
told-event-reminder-hours =
    ☕ <b>Soon: { $title }</b>
told-event-reminder-foot = <i>Should you not be able to come, tell me with one tap, so that your seat does not stay empty.</i>
told-event-changed =
    <b>{ $title }</b> has changed.
    { $changes }
told-event-changed-ask = Do you still come?
event-changed-time =
    🕒 <s>{ $before }</s>
    → { $now }
event-changed-place =
    📍 <s>{ $before }</s>
    → { $now }
event-nowhere = not said yet
told-event-cancelled =
    ✕ <b>{ $title }</b> was cancelled.
    { $when }

    I’m sorry. What else is coming: /events
told-event-pairs =
    ☕ <b>{ $title }</b> begins soon. Worth talking to there:

    { $people }

    <i>They chose to be named, as you did.</i>
event-pair-line =
    • <b>{ $name }</b>
    { $why }
event-pair-both = what you have in common: { $list }
event-pair-field = works in { $list }
event-pair-new = somebody whom I have not named to you yet
event-pair-met = I named you to each other before
told-event-after = How was <b>{ $title }</b>?
event-after-contact = Would you like to stay in touch with somebody? I tell neither of you anything unless both say yes.
event-after-words = <i>If you like, answer this message with a word or two. Only staff read it, without your name.</i>
told-event-contact =
    🤝 <b>{ $name }</b> would like to stay in touch too, since { $title }.
    { $contact }

# -- events: the door

checkin-welcome =
    ✅ <b>Welcome, { $name }!</b>
    { $title }
checkin-already =
    ☑ <b>{ $name }</b> is in already, since { $time } (Beijing).
    { $title }
checkin-not_signed_up =
    ⚠ <b>{ $name }</b> has no seat.
    { $title }
checkin-other_event =
    ⚠ <b>A code for another event:</b>
    { $title }
    { $when }
checkin-forged = ⛔ <b>No code of ours.</b> Its seal does not fit; it was made up or changed.
checkin-expired =
    ⌛ <b>This code has expired:</b> the event is over.
    { $title }
checkin-count = { $inside } of { $seats } are in.
checkin-not-staff = Check-in codes are scanned by staff at the door. If you come yourself, /events shows your own.
checkin-yours = This is your code. Staff scan it at the door.

# -- events: staff

staff-events-count = Events ({ $count })
staff-events = <b>Events</b>, what is coming first (Beijing time). A number opens one.
staff-events-none = No event yet. Make one with the button below; nobody sees it before you publish it.
staff-event-line =
    { $number }. <b>{ $title }</b>
    { $when } · { $state }
staff-event-untitled = without a title
staff-event-state-draft = ✎ draft
staff-event-state-published = ● { $seated } of { $seats }, { $waiting } in line
staff-event-state-cancelled = ✕ cancelled
staff-event-state-over = over, { $there } came
staff-event-new = ＋ New event
staff-event-edit = ✎ Change
staff-event-copy = 📄 Copy, four weeks later
staff-event-publish = ● Publish
staff-event-announce = 📣 Announce
staff-event-poster = 🖼 Poster
staff-event-people = ☰ Who comes ({ $count })
staff-event-list = ⇩ List for the door (CSV)
staff-event-cancel = ✕ Cancel the event
staff-event-discard = ✕ Throw the draft away
staff-event-sure-discard = <b>Throw the draft “{ $title }” away?</b> Nobody but staff has seen it.
staff-event-as-seen = <i>What fellows see:</i>
staff-event-missing = <b>Still missing before it can be published:</b> { $list }
staff-event-missing-title = a title
staff-event-missing-seats = seats
staff-event-missing-place = a place (for those who come in person) or a link (for those online)
staff-event-missing-past = a start that is still to come
staff-event-published = Published. Fellows see it at /events. “Announce” tells them; in a group that I am in, send /events.
staff-event-copied = This is the copy, a draft. Look it through, then publish it.
staff-event-over = This can no longer be changed: the event is over or was cancelled.
staff-event-sure-cancel =
    <b>Cancel “{ $title }”?</b>
    { $count ->
        [0] Nobody is signed up.
        [one] One person with a seat or in line is told.
       *[other] { $count } people with a seat or in line are told.
    }
    This cannot be undone.
staff-event-cancel-yes = Yes, cancel it
staff-event-cancel-no = No
staff-event-cancelled = Cancelled. Everybody is being told.
staff-event-form = <b>{ $title }</b> · tap a line to change it.
staff-event-form-published = <i>What you change is shown and told when you press “Save”, all at once.</i>
staff-event-field = <b>{ $label }</b>: { $value }
staff-event-title_zh = Title (Chinese)
staff-event-title_en = Title (English)
staff-event-text_zh = Text (Chinese)
staff-event-text_en = Text (English)
staff-event-day = Day
staff-event-time = Start
staff-event-minutes = Length
staff-event-place_zh = Place (Chinese)
staff-event-place_en = Place (English)
staff-event-pin = Pin on the map
staff-event-pin-set = set
staff-event-link = Link for those online
staff-event-seats_on_site = Seats in person
staff-event-seats_online = Seats online
staff-event-cancel_until = Cancel until
staff-event-hours-before =
    { $hours ->
        [0] the start
        [one] an hour before
       *[other] { $hours } hours before
    }
staff-event-host_zh = Hosted by (Chinese)
staff-event-host_en = Hosted by (English)
staff-event-disciplines = Who may come
staff-event-everybody = everybody
staff-event-lists = Attendees who agree see each other
staff-event-minutes-value = { $minutes } min
staff-event-ask-words =
    <b>{ $label }</b>
    Write it (at most { $limit } characters). A minus sign alone empties it.
staff-event-ask-day =
    <b>Which day?</b>
    Tap one (Beijing), or write it like 2026-12-03.
staff-event-ask-time =
    <b>When does it begin?</b>
    Beijing time. Tap, or write it like 15:30.
staff-event-ask-minutes =
    <b>How long?</b>
    Tap, or write the minutes.
staff-event-ask-seats =
    <b>{ $label }</b>
    Tap, or write a number from 0 to { $limit }.
staff-event-ask-cancel_until =
    <b>Until when can a seat be given back without counting as late?</b>
    Tap, or write how many hours before the start.
staff-event-ask-pin =
    <b>Where is it?</b>
    Send me the location or the venue (📎 › Location). Fellows then see a map.
staff-event-ask-disciplines =
    <b>Who may come?</b>
    Write a word (“computer sci”, “law”, “0812”) and tap the disciplines; without any, everybody may come.
staff-event-disciplines-full = { $limit } are the most. Remove one first, or let everybody come.
staff-event-pin-remove = ✕ Remove the pin
staff-event-now = Now: { $value }
staff-event-too-long = That has { $count } characters, and { $limit } is the most. Nothing was changed.
staff-event-no-day = I need a day such as 2026-12-03, from today on.
staff-event-no-time = I need a time such as 15:30.
staff-event-no-number = I need a number from { $least } to { $most }.
staff-event-no-link = I need a link that begins with https://
staff-event-gone-by = That moment has passed.
staff-event-save = ✓ Save and tell those who come
staff-event-saved = Saved.
staff-event-saved-told =
    { $count ->
        [one] Saved. One person is told of it.
       *[other] Saved. { $count } people are told of it.
    }
staff-event-night = 🌙 It is night now (22:00 to 8:00) for some of those who have to be told.
staff-event-night-morning = ✓ Save, tell them in the morning
staff-event-night-now = Save, tell them now
staff-event-cancel-morning = Cancel it, tell them in the morning
staff-event-cancel-now = Cancel it, tell them now
staff-event-saved-morning =
    { $count ->
        [one] Saved. One person is told of it; who has night now, in the morning.
       *[other] Saved. { $count } people are told of it; who has night now, in the morning.
    }
staff-event-cancelled-morning = Cancelled. Everybody is being told; who has night now, in the morning.
staff-event-unchanged = Nothing was changed.
staff-event-fewer = <b>Fewer seats than people who have one</b>
staff-event-fewer-way = { $way }: { $seated } have a seat, and you are about to leave { $seats }.
staff-event-fewer-choice = Either all keep theirs, and nobody new gets one until there is room; or the last to sign up move to the head of the line, and are told.
staff-event-still-missing = Not saved. Fellows who have signed up need this: { $list }
staff-event-words = • “{ $words }”
staff-event-ratings-few = How it was: told from { $fewest } answers on, so that nobody’s can be guessed.
staff-event-ratings = How it was: 👍 { $good } · 😐 { $fair } · 👎 { $poor }
staff-people-undone = { $name } is not checked in any more.
staff-people-welcome = { $name } is in.
staff-people-already = { $name } was in already.
staff-people-not_signed_up = { $name } has no seat, and none is free. Ten minutes after the start, chairs of those who have not come are for who is here.
staff-people-other_event = Too early: the doors open two hours before the start.
staff-people-expired = The event is over.
staff-people-forged = This person is no longer on the list.
staff-event-fewer-keep = All keep their seats
staff-event-fewer-move = The last move into the line
staff-event-fewer-back = Leave the seats as they were
staff-people-title = <b>{ $title }</b> · { $inside } of { $seated } are in
staff-people-none = Nobody has signed up yet.
staff-people-hint = Tap a name to check somebody in.
staff-list-caption =
    { $count ->
        [one] <b>{ $title }</b>: one name, as of now. Works without a network; delete it afterwards.
       *[other] <b>{ $title }</b>: { $count } names, as of now. Works without a network; delete it afterwards.
    }
staff-list-name = name
staff-list-username = Telegram
staff-list-way = how
staff-list-state = state
staff-list-place = in line
staff-list-in = checked in (Beijing time)
staff-list-state-seated = seat
staff-list-state-offered = seat offered
staff-list-state-waiting = in line
poster-scan = Scan it, or open { $link }

# -- events: small words

event-more = More ›
event-group-hint = <i>A 👍 or the button signs you up. If we haven’t talked yet, take the button: it leads you to me.</i>
event-joined-seated = You’re in{ $way }! The details are in our private chat.
event-joined-waiting = All seats are taken just now; you are number { $place } in line{ $way }. I’ll write to you in private.
event-joined-offered = A seat is held for you{ $way }; see our private chat.
event-joined-other = You asked for the other way of attending: see our private chat.
told-event-why-interests = <i>You get this because it is about what you work on.</i>
told-event-why-discipline = <i>You get this because it is for your discipline.</i>
campaign-out-signed-up = have signed up already
campaign-out-gave-back = gave their seat or place back, or let an offer pass
campaign-out-no-seat = have no seat (any more)
campaign-out-field = are of other disciplines than it is for
event-nameless = somebody
event-rated-good = 👍 Good to hear, thank you.
event-rated-fair = 😐 Thank you. The next one shall be better.
event-rated-poor = 👎 Thank you for saying so.
event-quiet-done = No more reminders of this event.
event-button-over = This is over, or no longer yours. /events shows how it stands.
event-offer-over = This offer has ended. /events shows how it stands.
event-off = This event was called off.
event-now-cancelled = You have given this back. Should you change your mind: /events
event-now-late = You have given your seat back. Thank you for telling, even late.
event-now-declined = All right; the seat is free for somebody else.
event-now-missed = This offer has ended. You can sign up again: /events
event-changed-pin = 📍 The pin on the map has moved.
event-changed-link = 🔗 The link for those online is a new one; the event’s card has it.
event-changed-kept = { $way }: no more seats are given. Yours stays; the event’s card shows what else there is.
event-switch-on_site = ✋ Rather come in person
event-switch-online = 💻 Rather join online
event-switch-wait_on_site = ⏳ Rather wait for a seat in person (at the end)
event-switch-wait_online = ⏳ Rather wait for a seat online (at the end)
event-switched = Changed: { $way }. What you had before is free for somebody else.
event-switched-line = You now wait in the other line: { $way }. Your place in the first one is gone.
event-not-switched = { $way }: no seat is free for you just now. What you have stays as it is.
event-other-free = { $way }: a seat is free. Would you rather have it? What you have stays until you take it.
event-other-full = { $way }: no seat is free for you just now. What you have stays as it is.
event-moment = { $weekday }, { $day }, { $time }
event-in-beijing = { $moment } (Beijing)
event-weekday-1 = Mon
event-weekday-2 = Tue
event-weekday-3 = Wed
event-weekday-4 = Thu
event-weekday-5 = Fri
event-weekday-6 = Sat
event-weekday-7 = Sun
told-event-reminder-today =
    ☕ <b>Today: { $title }</b>
told-event-offer-over-missed = The seat at <b>{ $title }</b> was held for you, and the time for it is over. No harm done; you can sign up again: /events
told-event-offer-over-fewer = I’m sorry: there are fewer seats at <b>{ $title }</b> now, so the one that was held for you is not free after all. You are number { $place } in line, where you were.
told-event-offer-over-earlier = <b>{ $title }</b> begins earlier, so soon that I can hold no seat for you any more. It goes to whoever takes it first, you too: /events
told-event-moved = I’m sorry: <b>{ $title }</b> has fewer seats now, and yours is among those that had to go. You are number { $place } in line, before everybody who only waits, and get the next seat that is free.
told-event-way-seated = <b>{ $title }</b> has no more seats of your kind. Instead you have one of the other: <b>{ $way }</b>.
told-event-way-waiting = <b>{ $title }</b> has no more seats of the kind that you wait for. You are number { $place } in the other line: <b>{ $way }</b>.
told-event-vain = <b>{ $title }</b> is over, and no seat became free for you. I’m sorry. What else is coming: /events
button-event-accept = ✓ Take the seat
button-event-decline = No, thank you
button-event-still = ✓ Yes, I’ll come
button-event-cannot = I can’t come
button-event-leave = Give it up
button-event-keep = Keep it
button-event-on_site = { event-switch-on_site }
button-event-online = { event-switch-online }
button-event-wait_on_site = { event-switch-wait_on_site }
button-event-wait_online = { event-switch-wait_online }
button-event-code = 🎫 My check-in code
button-event-calendar = 📅 For my calendar
button-event-quiet = 🔕 No more reminders
button-event-good = 👍 Good
button-event-fair = 😐 So-so
button-event-poor = 👎 Not for me
button-event-wish = 🤝 Stay in touch
button-event-unwish = ✓ Stay in touch

# -- topics: who writes them and lets them out

topic-why-other = <b>Why you get it:</b> staff of the park think that it may concern you.
topic-not-yours = This is not yours to look after (any more).
topic-not-now = That is no longer possible: the topic has moved on, or it is not yours to look after.
topic-label-title_zh = Title (Chinese)
topic-label-title_en = Title (English)
topic-label-text_zh = What is asked (Chinese)
topic-label-text_en = What is asked (English)
topic-label-disciplines = Disciplines
topic-label-funding = Funding
topic-label-deadline = Last day
our-topics = <b>Topics</b>. A number opens one.
our-topics-none = <b>Topics</b>. There is none yet. A topic is a problem that a workstation wants solved; once staff have released it, it reaches the fellows whom it fits.
topic-new-one = ＋ New topic
topic-station-ask = <b>Which workstation is the topic of?</b>
topic-station-search = Write a part of its name.
topic-state-draft = draft
topic-state-submitted = with staff
topic-state-approved = approved, not released yet
topic-state-open = open
topic-state-filled = filled
topic-state-closed = closed
topic-edit-title = <b>Topic</b> · { $state }
topic-words-ask = <b>{ $label }</b>
topic-hint-title = One line that says what it is about.
topic-hint-text = What is the problem, what is there to work with, and what would be a good result? Who reads the other language sees this text, marked, until there is one in theirs.
topic-hint-funding = In one line, such as “200,000 yuan a year for two years”.
topic-words-now = Now ({ $count } characters):
topic-disciplines-ask =
    <b>Which disciplines does it concern?</b>
    Up to three. Write a word (“computer sci”, “law”, “0812”) or pick a category.
topic-deadline-ask =
    <b>Which is the last day?</b>
    At the end of that day (Beijing time) the topic closes by itself.
topic-no-deadline = No last day
topic-lacks = <b>Before it can go on:</b>
topic-lacks-words = a title and a text in one of the two languages
topic-field-too-long = { $label }: { $count } characters, and { $limit } is the most
topic-too-long = as one message it would have { $count } characters with all that is added, and { $limit } is the most: please shorten what is asked by { $over }
topic-deadline-past = the last day is over
topic-pending = ✎ <b>Changed, not published yet.</b> Readers still see the words from before.
topic-waits-for-second = It waits for a member of staff who did not write it.
topic-waits-for-staff = Staff of the park look at it now; I’ll tell you what becomes of it.
topic-look-en = 👁 As read in English
topic-look-zh = 👁 As read in Chinese
topic-look-too-long = It is too long for one message, so it cannot be shown as one. The screen before says by how much.
topic-submit = Send to staff
topic-approve = ✓ Approve
topic-publish = Publish the changes
topic-drop = Drop the changes
topic-take-back = Change it (back to a draft)
topic-fill = ✓ Mark as filled
topic-reopen = Open it again
topic-close = Close
topic-discard = Throw the draft away
topic-release = 📣 Release …
topic-submitted-now = Sent. Staff have been told.
topic-approved-now = Approved. It can be released now.
topic-published-now = Published. The copies that people have are being updated.
topic-dropped-now = Dropped. Readers go on seeing what they saw.
topic-taken-back-now = It is a draft again.
topic-filled-now = Marked as filled. The copies that people have say so, and nobody can ask any more. Requests that wait for an answer stay.
topic-reopened-now = Open again.
topic-closed-now = Closed.
topic-sure-discard = Throw the draft “{ $title }” away? That cannot be undone.
topic-sure-close = Close “{ $title }” for good? Copies that people have say so, and nobody can ask any more. Requests that wait for an answer stay.
topic-interested-count = Interested ({ $count })
topic-interested-title = <b>Interested in this topic.</b> A number shows the request below.
topic-interested-none = Nobody has said so yet.
topic-interested-line = { $number }. { $name } · { $state } · { $day }
topic-nameless = a fellow
topic-interested-waiting = waits
topic-interested-asked = waits for your answer
topic-interested-introduced = introduced
topic-interested-declined = declined
topic-interested-expired = ended without an answer
topic-interested-ended = ended
told-topic-submitted = <b>A topic waits for approval:</b> “{ $title }” ({ $station })
told-topic-edited = <b>A released topic was changed:</b> “{ $title }” ({ $station })
told-topic-draft = “{ $title }” ({ $station }) is a draft again.
told-topic-approved = ✓ “{ $title }” ({ $station }) is approved and will be released.
told-topic-open = 📣 “{ $title }” ({ $station }) is released. I’ll tell you when somebody is interested.
told-topic-open-staff = 📣 “{ $title }” ({ $station }) is released. Who is interested asks its hosts.
told-topic-filled = “{ $title }” ({ $station }) was marked as filled.
told-topic-closed = “{ $title }” ({ $station }) is closed.
button-topic-open = Open
host-topics = 📌 Topics
staff-topics-count = 📌 Topics ({ $count } waiting)

# -- campaigns: one message to many

staff-announce = Announce
staff-campaigns = What was sent
campaign-name = 📣 <b>{ $name }</b>
campaign-going =
    { $count ->
        [0] <b>Nobody</b> gets it as it is.
        [one] <b>One person</b> gets it:
       *[other] <b>{ $count } people</b> get it:
    }
campaign-few = <b>Fewer than { $count } people</b>, or nobody, would get it. That is too few to say how many, or to send it: it would tell what is in somebody’s profile. Please choose more.
campaign-left-out =
    { $count ->
        [0] Left out:
       *[other] Left out: { $count }
    }
campaign-part = • { $what }: { $count }
campaign-part-few = • { $what }: a few, who are not counted here
campaign-read-en = { $count } read English
campaign-read-zh = { $count } read Chinese
campaign-language-en = English
campaign-language-zh = Chinese
campaign-why-interests = Fits their interests
campaign-why-follows = Follow the workstation
campaign-why-discipline = The same discipline
campaign-why-all = Asked for all topics
campaign-why-attendee = Come to the event
campaign-why-host = Hosts
campaign-why-fellow = Fellows
campaign-why-other = Everybody else
campaign-out-paused = on a pause
campaign-out-unreachable = have blocked the bot
campaign-out-erased = have left
campaign-out-no-consent = have not agreed to the present consent
campaign-out-excluded = do not want this workstation to see them
campaign-out-digest = want topics in the weekly digest only
campaign-out-never = want no topics
campaign-out-dismissed = have put it aside
campaign-out-interested = are interested already
campaign-out-own = are hosts of the workstation
campaign-out-conditions = ruled it out by their conditions
campaign-out-before = have had it before
campaign-out-over = it was over, or no longer for them
campaign-out-stopped = it was stopped before
campaign-out-expired = could not be sent for too long
campaign-only-good = Good matches only
campaign-also-before = Also those who had it
campaign-only-disciplines = Only these disciplines: { $list }
campaign-only-districts = Only those who would work in: { $list }
campaign-disciplines = By discipline
campaign-districts = By district
campaign-ask-disciplines = <b>Only to people of which disciplines?</b> Nothing ticked means all of them.
campaign-ask-districts = <b>Only to people who would like to work where?</b> Nothing ticked means everywhere.
campaign-ask-few = Shown is what at least { $count } people have named.
campaign-names = First names
campaign-first = <b>The first { $count } who get it</b>
campaign-first-line = • { $name }
campaign-first-narrowed = Names are shown only where nothing is narrowed down, and never for a topic or an event: who gets it tells what somebody has written in their profile.
campaign-start = Set a time
campaign-ask-day = <b>On which day shall it go out?</b>
campaign-ask-hour = <b>At what time (Beijing)?</b> Between 22:00 and 08:00 nothing is sent.
campaign-at-once = At once
campaign-preview = See the message
campaign-preview-en = Whoever reads English gets exactly this:
campaign-preview-zh = Whoever reads Chinese gets exactly this:
campaign-takes = At Telegram’s pace it takes about { $time }.
campaign-seconds = { $count } s
campaign-minutes = { $count } min
campaign-moment = { $day }, { $time }
campaign-begins = It begins on { $at } (Beijing).
campaign-begins-morning = It is quiet hours now: it begins on { $at } (Beijing).
campaign-waits = It is quiet hours: it goes on at { $at } (Beijing).
campaign-send = Send to { $count } ›
campaign-sure =
    { $count ->
        [one] <b>{ $name }</b> goes to one person.
       *[other] <b>{ $name }</b> goes to { $count } people.
    }
campaign-yes = ✉ Yes, send to { $count }
campaign-not-yet = Not yet
campaign-nothing-to-send = There is nothing to send yet.
campaign-too-long = The message has { $count } characters, and { $limit } is the most. Please shorten it; nothing is sent as it is.
campaign-changed = Somebody joined or left just now, so the number is another one. Please look again.
campaign-confirmed =
    { $count ->
        [one] ✓ Confirmed for one person. Below you see how it goes on.
       *[other] ✓ Confirmed for { $count } people. Below you see how it goes on.
    }
campaign-bar = { $bar } { $percent } %
campaign-numbers = 🟩 sent { $sent } · 🟥 blocked { $blocked } · 🟪 failed { $failed } · 🟨 uncertain { $uncertain } · 🟦 left { $left }
campaign-running = About { $time } left.
campaign-held = ⏸ <b>{ $name }</b> is held: something went wrong on my side (<code>{ $place }</code>). Nothing more goes out until one of you lets it go on.
campaign-late = ⏸ <b>{ $name }</b> should have gone out hours ago, while I was not running. Is it still true? Nothing goes out until one of you lets it go on.
campaign-paused = Held. Nothing goes out until staff let it go on.
campaign-stopped = Stopped. All { $count } are accounted for.
campaign-done = Done. All { $count } are accounted for.
campaign-sure-stop = Stop for good? The { $count } who are left will not get it.
campaign-do-pause = ⏸ Hold
campaign-do-resume = ▶ Go on
campaign-do-stop = ⏹ Stop
campaign-do-end = Yes, stop it
campaign-do-back = No
campaign-do-report = Report
campaign-do-csv = The list (CSV)
campaign-do-who = Uncertain ({ $count })
campaign-do-again = Send to these { $count } again
campaign-too-late = That is decided already.
campaign-gone = This is no longer there, or has been sent already.
campaign-report = 📊 <b>{ $name }</b>
campaign-adds-up = ⬜ Together with those left out, that is everybody: { $count }.
campaign-adds-up-few = ⬜ Together with those left out, but for the few who are not counted, that is everybody: { $count }.
campaign-from-to = From { $start } to { $end } (Beijing).
campaign-csv =
    { $count ->
        [one] One line. It holds personal data: keep it where only staff can read it.
       *[other] { $count } lines. They hold personal data: keep them where only staff can read them.
    }
campaign-uncertain =
    { $count ->
        [one] <b>Uncertain: 1.</b> The line dropped while it was sent, so nobody can say whether it arrived.
       *[other] <b>Uncertain: { $count }.</b> The line dropped while it was sent, so nobody can say whether it arrived.
    }
    Whoever did get it would get it twice.
campaign-none-uncertain = Nobody is uncertain (any more).
campaign-person = • { $name }
campaign-more = … and { $count } more
campaign-again = ✓ It goes to { $count } again.
campaign-again-not = Nothing more was sent: the list has changed since. The report has the new one.
campaign-column-number = No.
campaign-column-person = Telegram id
campaign-column-name = Name
campaign-column-username = Username
campaign-column-state = What became of it
campaign-column-at = When (UTC)
campaign-state-sent = sent
campaign-state-blocked = blocked
campaign-state-failed = failed
campaign-state-uncertain = uncertain
campaign-state-left = left
campaign-state-out = left out
campaigns-title = <b>What was sent</b>. A line shows how it went.
campaigns-none = Nothing has been sent to many yet.
campaign-line-scheduled = 🕗 { $name }
campaign-line-running = ✉ { $name }
campaign-line-paused = ⏸ { $name }
campaign-line-stopped = ⏹ { $name }
campaign-line-done = ✓ { $name }
announce = 📣 From the park’s staff
announce-only-en = (This announcement is in English only.)
announce-only-zh = （本通知只有中文。）
announce-title = <b>An announcement</b>
announce-to-event = For those who come to <b>{ $name }</b>: who has a seat when it goes out. Who only waits does not count.
announce-ask = Write it as a message, formatting included. Whoever reads the other language gets the same text with a line that says so, until you add theirs.
announce-now-en = In English:
announce-now-zh = In Chinese:
announce-next-en = What you write now is the <b>English</b> text.
announce-next-zh = What you write now is the <b>Chinese</b> text.
announce-in-en = ✎ English
announce-in-zh = ✎ Chinese
announce-clear = ✕ Clear it
announce-to-attendees = To those who come to an event
announce-audience = Who gets it ›
announce-events = <b>To those who come to which event?</b>
announce-no-events = No event is coming.
announce-noted = Noted: { $count } of { $limit } characters, heading included.
announce-too-long-kept = With its heading that makes { $count } characters, and { $limit } is the most: an announcement is one message. What you had written before is kept.
announce-too-much = That is more than I can hold for you here; what you sent last is not kept. An announcement is one message of { $limit } characters at most.
announce-second = And now you sent:
announce-which = Does it replace what was there, or go below it? Both together, heading included, make { $count } of { $limit } characters.
announce-replace = Replace
announce-add = Add below
announce-leave = Leave as it was
announce-too-long = With its heading that makes { $count } characters, and { $limit } is the most. Nothing was changed; please send a shorter one.
privacy-campaigns = <b>What you released or announced as staff</b>: so that it can be traced; until you leave
privacy-campaign-recipients = <b>Topics and announcements that were sent to you, and why</b>: so that nobody gets one twice; until you leave, then as a number without you
privacy-campaign-views = <b>Where you follow what you released</b>: to keep that message up to date; until you leave
forget-campaigns = your name on what you released
forget-campaign-recipients = what was sent to you
forget-campaign-views = where you follow what you released

# --- digest: once a week, what is new
command-digest = once a week, what is new for you
digest-title = 🗞 <b>What is new for you</b>
digest-part-waiting = <b>Yours</b>
digest-part-events = <b>Coming up, with seats</b>
digest-part-matches = <b>New or changed, and close to your field</b>
digest-part-fellows = <b>Fellows who may fit, without their names</b>
digest-line = { $number }. { $line }
digest-under = {"   "}{ $line }
digest-why = why: { $reason }
digest-changed = changed: { $list }
digest-workstation = <b>{ $name }</b>
digest-topic = 📌 <b>{ $title }</b>
digest-topic-until = until { $day }
digest-event = ☕ <b>{ $title }</b>
digest-event-online = online
digest-event-seats =
    { $count ->
        [one] one seat left
       *[other] { $count } seats left
    }
digest-seat-offered = a seat is held for you until { $until }: open it to say yes or no
digest-seat-seated = you have a seat
digest-seat-waiting = you are in line
digest-request-fellow-invited = ✉ Someone at <b>{ $station }</b> would like to talk to you; they wait for your answer until { $day }
digest-request-fellow-asked = ✉ Your request to <b>{ $station }</b> has no answer yet; it stays open until { $day }
digest-request-host-asked = ✉ A fellow who asked for <b>{ $station }</b> waits for your answer until { $day }
digest-fellow = 👤 For <b>{ $station }</b>
digest-field-name = name
digest-field-directions = research directions
digest-field-focus = the host’s field
digest-field-disciplines = disciplines
digest-field-level = level
digest-field-district = place
digest-field-sector = sector
digest-field-benefits = benefits
digest-field-title = title
digest-field-text = description
digest-field-funding = funding
digest-field-deadline = deadline
digest-field-time = time
digest-field-place = place
digest-field-state = where it stands
digest-open = { $number } ›
digest-useful = 👍
digest-not = 👎
digest-useful-said = 👍 ✓
digest-not-said = 👎 ✓
digest-invite = { $number } · Invite to talk
digest-invited = { $number } · Invited ✓
digest-footer = /digest changes when this comes, or stops it.
digest-footer-first = This is your first digest. The next ones come { $when } ({ $zone }), and only when there is something new. /digest changes that, or stops it.
digest-useful-noted = Noted. More like this.
digest-not-noted = Noted. Less like this.
digest-taken-back = Taken back.
digest-gone = That is no longer here.
digest-invite-noted = They are asked first, and see that it is your workstation. You hear from me if they would like to talk.
digest-invite-open = There is an introduction between you under way already.
digest-invite-over = This fellow can no longer be invited.
digest-invite-often = You have invited many fellows this month. Let’s wait for their answers.
digest-note =
    For four weeks nothing new has come up that fits your profile, so I have kept quiet.

    Does it still say what you are looking for?
digest-note-fits = ✓ Yes, it fits
digest-note-change = ✎ Change it
digest-note-off = No more digests
digest-note-fits-done = Good. I’ll write when there is something for you.
digest-note-change-done = Let’s look at it.
digest-note-off-done = All right, no more digests. /digest starts them again.
digest-settings = <b>Your digest</b>
digest-settings-what = New workstations and topics that fit you, coffee clubs with seats, and what waits for your answer: seven lines at most. When there is nothing new, nothing comes.
digest-when-weekly = on { $weekday } at { $hour }
digest-when-fortnightly = every other week, on { $weekday } at { $hour }
digest-when-monthly = on the first { $singular } of the month at { $hour }
digest-when-off = never
digest-now = It comes <b>{ $when }</b> ({ $zone }).
digest-now-off = It is <b>switched off</b>.
digest-next = The next one is due on { $day }.
digest-none-stopped = The park’s staff have stopped all digests for now; none comes until they start again.
digest-none-quiet = You are on a pause; none comes until it ends. /pause
digest-paused-until = Paused until { $day }.
digest-shown-on = Hosts may see you in their digest, without name or contact: your field, your interests and why you may fit. If one would like to talk, you are asked first.
digest-shown-off = Hosts do not see you in their digest.
digest-host-on = As a host you are shown new fellows who may fit your workstation.
digest-host-off = As a host you are shown no fellows.
digest-said =
    { $count ->
        [one] You called one thing useful or not; that weighs a little in what you are shown.
       *[other] You called { $count } things useful or not; that weighs a little in what you are shown.
    }
digest-weekday-1 = Mondays
digest-weekday-2 = Tuesdays
digest-weekday-3 = Wednesdays
digest-weekday-4 = Thursdays
digest-weekday-5 = Fridays
digest-weekday-6 = Saturdays
digest-weekday-7 = Sundays
digest-a-weekday-1 = Monday
digest-a-weekday-2 = Tuesday
digest-a-weekday-3 = Wednesday
digest-a-weekday-4 = Thursday
digest-a-weekday-5 = Friday
digest-a-weekday-6 = Saturday
digest-a-weekday-7 = Sunday
digest-show-now = Show me now
digest-often = How often
digest-day = Weekday
digest-hour = Hour
digest-zone = Time zone
digest-pause = Pause until …
digest-unpause = End the pause
digest-show-me = ☐ Show me to hosts, without name
digest-hide-me = ☑ Shown to hosts, without name
digest-host-start = ☐ Show me fellows who may fit
digest-host-stop = ☑ Fellows who may fit
digest-reset = Forget what I called useful or not
digest-reset-done = Forgotten.
digest-saved = Saved.
digest-often-ask = How often would you like it?
digest-frequency-weekly = Weekly
digest-frequency-fortnightly = Every two weeks
digest-frequency-monthly = Monthly
digest-frequency-off = Never
digest-day-ask = On which day?
digest-hour-ask = At what time, where you are ({ $zone })?
digest-zone-ask = Where are you? Choose, or type a city or a country (such as <i>Munich</i>), or the difference to UTC (such as <i>UTC+8</i>).
digest-zone-china = China (Chongqing, Beijing)
digest-zone-none = I know no time zone by “{ $words }”. A bigger city nearby, the country, or the difference to UTC (UTC+8) will do.
digest-zone-several = Which one is it?
digest-zone-many = “{ $words }” could be { $count } places. Please be more precise.
digest-pause-ask = Until which day shall I pause the digest? Everything else goes on.
digest-nothing-now = Nothing new for you since you last looked. That is also when the weekly digest stays away.
digest-barred-no-profile = I don’t know your field yet, so I can’t tell what is new for you. /profile takes two minutes.
digest-barred-paused = You are on a pause: /pause ends it.
invitation =
    ✉ <b>Someone at { $station } would like to talk to you.</b>

    They know neither your name nor your contact. If you say yes, you see how to reach each other; if you say no, or nothing until { $day }, they only learn that it did not come about.
invitation-seen = What they have seen of you:
button-request-come = Yes, I’d like to talk
button-request-pass = No, thank you
request-state-fellow-invited = This invitation is no longer open.
request-state-fellow-refused = You said no. They only learn that it did not come about.
request-state-fellow-lapsed = This invitation is over.
request-state-host-invited = You have invited this fellow; their answer is awaited.
request-state-host-refused = It did not come about.
request-state-host-lapsed = It did not come about.
requests-fellow-invited = ✉ they would like to talk to you
requests-fellow-refused = you said no
requests-fellow-lapsed = over
told-invitation-over = Your invitation to talk, for { $station }, did not come about. There will be others.
staff-digest = Digest
staff-digest-title = <b>The weekly digest</b>
staff-digest-next = The next ones are due on { $at } (Beijing).
staff-digest-none = None is due.
staff-digest-stopped = ⏹ All digests are <b>stopped</b>. What falls due meanwhile goes out once they start again, one a person.
staff-digest-week =
    If all who are due within a week got theirs now: { $digests } a digest, { $notes } the note after four quiet weeks, { $none } nothing.
staff-digest-count = Count for the coming week
staff-digest-stop = ⏹ Stop all digests
staff-digest-sure = <b>Stop all digests?</b> Nobody gets one until they are started again{ $count ->
    [0] .
    [one] ; one person has one due this week.
   *[other] ; { $count } people have one due this week.
}
staff-digest-yes = ⏹ Yes, stop them all
staff-digest-no = No
staff-digest-start = ▶ Start digests again
staff-digest-preview-en = Preview in English
staff-digest-preview-zh = Preview in Chinese
staff-digest-preview-of = <i>A preview for a made-up fellow whose field is { $field }, who has seen nothing yet.</i>
staff-digest-preview-nothing = There is nothing that a preview could show.
staff-digest-runs = <b>Last runs</b> (Beijing time)
staff-digest-run = { $at }: { $sent } sent, { $waiting } under way, { $failed } not delivered, { $nothing } with nothing to say
staff-digest-run-failed = { $at }: of those not delivered: { $list }
staff-digest-state-blocked = blocked { $count }
staff-digest-state-failed = failed { $count }
staff-digest-state-expired = too late { $count }
staff-digest-state-cancelled = called off { $count }
staff-digest-state-uncertain = uncertain { $count }
staff-digests-failed = The digests cannot be composed ({ $error }); they are tried again every five minutes.
privacy-digest-settings = <b>When and how you want your digest</b>: to send it then; until you leave
privacy-digests = <b>In which weeks you got a digest, or why not</b>: so that you get one a week at most; until you leave
privacy-digest-items = <b>What your digests showed, and whether you were shown to a host</b>: so that nothing comes twice; until you leave
privacy-digest-feedback = <b>What you called useful or not</b>: so that the ranking learns; until you take it back or leave
forget-digest-settings = when you wanted your digest
forget-digests = the weeks of your digests
forget-digest-items = what your digests showed
forget-digest-feedback = what you called useful or not

# -- topics: shared in other chats

inline-card =
    <b>{ $title }</b>
    { $line }

    { $text }
inline-short =
    <b>{ $title }</b>
    { $line }
inline-open = Open in Zhanyou

# -- events: what is stored

privacy-events = <b>Events that you entered as staff</b>: so that they can take place; without your name once you leave
privacy-signups = <b>Events you signed up for: seat or place in line, reminders, whether you came, how it was, and what you agreed to there</b>: to hold your seat and to tell you of changes; until you leave
privacy-event-meets = <b>Whom you were named to at an event, and with whom you wish to stay in touch</b>: so that both agree, and you are named to new people before those whom you know; until you leave
forget-events = your name on events that you entered
forget-signups = your seats, places in line and answers at events
forget-event-meets = whom you were named to at events
kept-signups = • that somebody had a seat or was in line at an event, without who it was

# -- long silence

still-here =
    <b>Are you still here?</b>
    You haven’t been here for two years. To stay, tap the button or send me anything. If I hear nothing, I erase everything about you on { $until }.
still-here-yes = I’m still here
still-here-noted = Good. Everything stays as it is.
