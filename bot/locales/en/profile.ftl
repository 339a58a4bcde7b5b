## The profile

# -- words on buttons

skip = Skip ›

# -- marks

anywhere = anywhere

# -- profile

profile-title = <b>Your profile</b>
profile-hint-new = Tap a line to fill it in or change it. Or send me your CV (PDF, DOCX) or your publications (BibTeX, RIS): I propose lines, and you decide.
profile-matches = See my matches
profile-start = Go through it step by step
profile-line = <b>{ $label }</b>: { $value }
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
year-not-a-year = I need a year from { $from } to { $to }, such as 2024.
disciplines-ask =
    <b>What are your disciplines?</b>
    One to three of the first-level disciplines. Write a word (“computer sci”, “law”, “0812”) or pick a category.
disciplines-now = Chosen: { $list }
disciplines-category = <b>{ $category }</b>: tap to choose.
disciplines-back-to-categories = All categories
interests-ask =
    <b>What do you work on, and what would you like to work on?</b>
    In your own words, English or Chinese or both, one or many messages. A line per topic works best. Or send your CV, your publications or an abstract: I propose lines from it.
interests-example = <i>For example: “battery thermal management, solid electrolytes”.</i>
interests-now =
    { $count ->
        [one] So far, one message:
       *[other] So far, { $count } messages:
    }
interests-more =
    { $more ->
        [one] … and one message before that
       *[other] … and { $more } messages before that
    }
interests-kept = Kept. Write more, or go on.
interests-beside = Kept as you wrote it. I left this out of the ranking, since it is no field: { $list }. Hosts read it with your interests.
interests-remove = Remove the last one
interests-removed = Removed: “{ $text }”
interests-removed-before = That line is removed.
interests-put-back = Put it back
edit-not-followed = I don’t follow this edit: what you sent before stays as it was. If it matters, please send it as a new message.
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
only-districts-on = ☑ Only these districts
only-districts-off = ☐ Only these districts
level-ask =
    <b>Which level of workstation?</b>
    National ones are approved by the national postdoc office, municipal ones by the city.
level-any = Any
only-level-on = ☑ Only this level
only-level-off = ☐ Only this level
level-only-hint = <i>“Only” hides workstations known to be of the other level. Where no level is published, they stay in view.</i>
benefits-ask =
    <b>What do you need?</b>
    For many workstations it isn’t published what they offer; that never counts against them.
benefits-source = <i>The list is from a report of { $asof } on Jiangbei District, which no longer exists.</i>
hidden-ask =
    <b>Is there a workstation that must never see you?</b>
    Your present employer, for example. It will never be matched with you or learn that you’re here. Write a part of its name.
    Once you choose it, what is open between you and it (a request, an invitation, an introduction) is withdrawn or ended, for good.
hidden-now = Hidden from: { $list }
hidden-found = For “{ $words }”:
hidden-not-found = I know no workstation like “{ $words }”, so your list stays as it is. Please write a few letters of the name alone.
hidden-remove = ✕ { $name }
use-buttons = Please choose with the buttons here.
pending-ask = You wrote: “{ $pending }”. It doesn’t fit this question. Shall I add it to your interests?
pending-yes = Add to my interests
pending-no = No, drop it
pending-added = Added to your interests.
pending-dropped = Dropped.

# -- what somebody has already

papers-title =
    <b>I would add this to your profile</b>
    Nothing has changed yet.
papers-line-on = { $number }. { $said }
papers-line-off = { $number }. <s>{ $said }</s>
papers-discipline = Discipline: { $name }
papers-year = Year of the doctorate: { $year }
papers-whole =
    { $count ->
        [one] Your text as it is (one character)
       *[other] Your text as it is ({ $count } characters)
    }
papers-how = Tap a number to leave that line out, or to take it back in. To put a line in your own words, write its number and the words: “1 solid electrolytes”. Other words become a line more.
papers-not-kept = <i>I read what you sent in memory only and keep none of it. These lines, too, are gone once you close this.</i>
papers-accept =
    { $count ->
        [one] ✓ Add this line
       *[other] ✓ Add these { $count } lines
    }
papers-close = No, change nothing
papers-added =
    <b>Added to your profile</b>
    { $list }
papers-read = Nobody: read it for my profile
papers-chosen = All right, I read it for your profile; it goes to nobody.
papers-cut = That is long, so I read its beginning only: 30 pages, or 500 publications.
papers-full = There are { $limit } lines already. Leave some out and add the rest first.
papers-line-long = That has { $count } characters; a line here may have { $limit } at most.
papers-nothing = I read it, but found nothing in it that your profile doesn’t have. Write what you work on in a few words instead: /profile.
papers-cannot-empty = That file is empty. Please look whether it is the right one, and send it again.
papers-cannot-big = That file is too large for me: I read up to { $mb } MB. Save it without pictures, or copy your research interests from it and paste them here.
papers-cannot-locked = That file has a password, so I can’t open it. Save a copy without one, or paste its text here.
papers-cannot-scan = I find no words in that file; it seems to be a scan. Send the document that it was made from (PDF or DOCX), or paste its text here.
papers-cannot-broken = I can’t open that file; it may be damaged. Save it anew as PDF or DOCX (publications as BibTeX or RIS), or paste its text here.
papers-cannot-slow = That file is too intricate for me to read. Save it anew as a plain PDF or DOCX, or paste its text here.
papers-cannot-busy = I’m reading files of others at the moment. Please send it again in a minute.
papers-cannot-old-word = That is in an older format of Word (.doc or .rtf). Save it as DOCX or PDF and send that, or paste its text here.
papers-cannot-table = I can’t read tables like that one. Export your publications as BibTeX or RIS, or paste the titles here.
papers-cannot-picture = That is a picture, and I can read no words in pictures. Send your CV as PDF or DOCX, or paste its text here.
papers-cannot-kind = I don’t know that kind of file. I read CVs as PDF or DOCX and publications as BibTeX or RIS; or paste the text here.
papers-cannot-gone = I can’t get that file from Telegram. Please send it again.
