## Research topics

# -- topics: what a fellow reads

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
topics-nothing-fits = <i>None of these fits what you told me; some are related. Another line on what you work on would help: /profile.</i>
topics-mine = ✓ you asked: { $state }
topics-none-found = No open topic has all of these words.
topics-hint = <i>A number opens a topic. Write a word to search, in English or Chinese.</i>
topics-until = until { $day }
topics-aside-count = Put aside ({ $aside })
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
topic-interested-count = Interested ({ $interested })
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

# -- topics: shared in other chats

inline-card =
    <b>{ $title }</b>
    { $line }

    { $text }
inline-short =
    <b>{ $title }</b>
    { $line }
inline-open = Open in Zhanyou
