## Every word that a person reads in English. zh.ftl has the same keys.

# -- the first minutes

consent =
    <b>Hello, I’m Zhanyou (站友).</b>
    I help postdoctoral fellows find a research workstation in Chongqing that fits them, and I tell you why.

    Before we begin, this is what I would keep:
    • <b>What:</b> your Telegram id, name and username, your answers about your field and your wishes, and the workstations that you save or dismiss.
    • <b>Why:</b> to rank workstations for you. No workstation sees any of it.
    • <b>How long:</b> until you leave. Copies in backups are gone after 30 days.
    • <b>How to leave:</b> /forget erases everything at once, /export shows you all that is stored.

    Nothing is stored before you agree.
consent-yes = I agree
consent-no = No, thank you
consent-other-language = 中文
consent-declined = All right. Nothing was stored. Should you change your mind, send /start.
consent-first = Before I can keep anything you tell me, I need your yes.
consent-thanks = Thank you. Let’s find out what you’re looking for: a few short questions, and you can skip any of them.
consent-thanks-link = Thank you. Here is what you came for; /profile and /matches are there whenever you like.
consent-done = You agreed on { $date }. /privacy says what is stored.
welcome-back = Good to see you again, { $name }.
welcome-back-nameless = Good to see you again.

help =
    <b>What I can do</b>
    /matches – the workstations that fit you best, and why
    /profile – your field, your interests, your wishes
    /workstations – browse and search all workstations
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
start-link-unknown = The link that brought you here leads to nothing I know. It may have been cut off or withdrawn.
screen-outdated = That screen is out of date. Here is the current one.
screen-closed = That screen is closed. Open it again from the menu.
button-unknown = That button is no longer in use.
error = Something went wrong on my side, and I’ve noted it. What you typed is kept. Please try again in a moment.
too-fast = That was very quick. Please give me a minute; what you send until then is not read.

command-start = Begin
command-matches = Workstations that fit you
command-profile = Your field and wishes
command-workstations = Browse all workstations
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
page = { $page } / { $pages }

# -- marks

demo = demo
demo-note = This is a demo entry. The workstation does not exist.
unknown = unknown
anywhere = anywhere
any-level = any level
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
name-use = { $name }
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
interests-put-back = Put it back
interests-edited = I’ve updated that line of your interests.
interests-full = You have written { $count } messages already, which is as many as I keep. Remove one first.

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
level-only-hint = <i>“Only” hides every other workstation, those of unknown level too.</i>
benefits-ask =
    <b>What do you need?</b>
    For many workstations it isn’t published what they offer; that never counts against them.
benefits-source = <i>The list is from a report of { $asof } on Jiangbei District, which no longer exists.</i>
hidden-ask =
    <b>Is there a workstation that must never see you?</b>
    Your present employer, for example. It will never be matched with you or learn that you’re here. Write a part of its name.
hidden-now = Hidden from: { $list }
hidden-found = For “{ $words }”:
hidden-not-found = I know no workstation like “{ $words }”.
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
matches-suggest = <b>What would make this better</b>
suggest-discipline = choose a discipline, such as { $list }
suggest-words = write about it, if it is yours: { $list }
suggest-interests = a line in your own words on what you work on
suggest-disciplines-missing = your discipline
suggest-more-words = a few more words on your topics, also in the other language
match-title = { $number }. <b>{ $name }</b>
match-facts = { $facts }
match-demo = 🧪 demo
reason-directions = your “<b>{ $mine }</b>” ↔ their “<b>{ $theirs }</b>”
reason-focus = your “<b>{ $mine }</b>” ↔ their host’s field “<b>{ $theirs }</b>”
reason-name = your “<b>{ $mine }</b>” ↔ their name “<b>{ $theirs }</b>”
reason-disciplines = your discipline { $mine }
reason-disciplines-near = your discipline { $mine }, near their { $theirs }
reason-meaning-directions = close in meaning: your “{ $mine }” and their “{ $theirs }”
reason-meaning-focus = close in meaning: your “{ $mine }” and their host’s field “{ $theirs }”
reason-meaning-name = close in meaning: your “{ $mine }” and their name “{ $theirs }”
reason-similar = close to { $name }, which names your topics
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
card-similar = Like this one
card-not-for-you = This workstation is on the list of those that must never see you. /profile changes that.

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
    You agreed on { $date } (version { $version }).
    • Your Telegram id, name and username, your language: to talk to you.
    • Your profile and each message of your interests: to rank workstations.
    • The workstations you saved or dismissed: so that the ranking learns.
    • Where you are in a conversation: so that a restart loses nothing.
    All of it until you leave; copies in backups are gone after 30 days.

    /export – everything, as a file
    /forget – erase everything
privacy-nothing = I have stored nothing about you. /start begins.
export-caption = Everything stored about you. JSON, opens in any text editor.
forget-ask =
    <b>Erase everything?</b>
    Your profile, your interests, your saved workstations, all of it. This cannot be undone.
forget-yes = Erase everything
forget-no = Keep it
forget-kept = Nothing was erased.
forget-done =
    <b>Done. You’re forgotten.</b>
    Erased: { $erased }.
    Kept: copies in backups, for 30 days at most, since a backup cannot be changed one by one; a restore erases you again.
    This chat stays in your Telegram until you delete it there.
forget-users = your consent, language and name
forget-profiles = your profile
forget-interests = your interests
forget-choices = saved and dismissed workstations
forget-fsm = your place in the conversation
forget-updates = messages not yet worked through

# -- staff

staff-set-aside = Update { $update } failed three times and was set aside: { $error }
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
staff-sure-host = { $name } will no longer be a host of { $station }. Introductions that they are in end; open requests wait for another host. Go on?
staff-sure-staff = { $name } will no longer be staff, and invitations that they made are worthless from then on. Go on?
staff-revoke-yes = Yes, end it
staff-revoke-no = No
staff-revoked = Done.
staff-revoked-before = That role had ended before.
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
staff-aside = <b>Updates set aside</b>, the latest last
staff-aside-none = No update was set aside.
staff-aside-line = • { $update } · { $at } · <code>{ $error }</code>
invited-host =
    <b>You are a host of { $name } now.</b>
    I’ll send you each request of a fellow to be introduced, and you answer with one tap. /host shows them all, your workstation’s text, and how to take a break.
invited-staff =
    <b>You are staff now.</b>
    /staff opens your menu.
invite-used-host = { $name } has opened your invitation and is a host of { $station } now.
invite-used-staff = { $name } has opened your invitation and is staff now.
role-ended-host = You are no longer a host of { $name }. Requests to it don’t reach you any more.
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
pause-means = During a pause I write to you only in answer to you, and you are matched with nobody. What would have been sent meanwhile is not sent later. You can go on using everything here.
pause-ask-day =
    <b>Until which day?</b>
    On that day (Beijing time) the pause is over.
pause-until-day = Until a day …
pause-until-further-notice = Until I end it
pause-end = End the pause
pause-done = All right, I’ll leave you in peace.
pause-ended = Good to have you back. I’ll write again when there is something for you.

# -- the command line

demo-ready =
    Zhanyou is running against the sandbox. Open { $url } and say hello.
    Nothing leaves this machine. Ctrl+C ends it.
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
