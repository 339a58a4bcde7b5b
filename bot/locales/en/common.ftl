## Words that several rooms use

# -- the first minutes

help-title = <b>What I can do</b>
help-words = You can also just write: a workstation’s name, a field, a question.
not-understood =
    I’m afraid I didn’t understand that. Here is what I know:
not-understood-open = I can’t do anything with words here. Use the buttons, or /cancel.
only-text = I can read only text here. What you sent was not kept.
cancelled = Closed. Everything you told me so far is kept. /help shows what else there is.
nothing-to-cancel = Nothing is open. /help shows what I can do.
start-link-unknown = The link that brought you here leads to nothing I know. It may have been cut off or withdrawn.
start-without-link = /start begins without it; for a new invitation, ask whoever sent you this one.
screen-outdated = That screen is out of date. Here is the current one.
screen-of-another-version = I have been renewed meanwhile, and what was open here is closed. Nothing that you told me is lost.
screen-closed = That screen is closed. Open it again from the menu.
too-long-to-keep = That is more than I can keep, so I have kept nothing of it. A shorter text will do.
too-many-open = You have { $limit } of these open, and I keep no more at once. Finish one, or throw one away, then make the next.
button-unknown = That button is no longer in use.
error = Something went wrong on my side, and I’ve noted it. What you typed is kept. Please try again in a moment.
too-fast = That was very quick. Please give me a minute; what you send until then is not read.
unreadable = I cannot read this kind of message yet. Please write it to me as plain text.

# -- words on buttons

back = ‹ Back
next = Next ›
done = ✓ Done
close = Close
to-my-list = ⭐ What fits me
clear = Clear
yes = Yes
no = No

# -- marks

demo = demo
unknown = unknown
nothing-yet = nothing yet
level-national = national
level-municipal = municipal

# -- profile

policy-fact = { $fact } (as of { $asof }, { $scope }; <a href="{ $url }">source</a>)
policy-fact-unlinked = { $fact } (as of { $asof }, { $scope })
disciplines-found = For “{ $words }” I found these. Tap to choose.
disciplines-not-found = I know no discipline like “{ $words }”.
disciplines-full = Three are the most I can use. Remove one first.

# -- matches

match-title = { $number }. <b>{ $name }</b>
grade-close = very close
grade-fits = fits
grade-related = related
match-demo = 🧪 demo
quoted = “{ $text }”

# -- staff

staff-set-aside = Update { $update } failed three times and was set aside: { $error }
staff-fault-again = The same happened { $count } more times since I last told you.
staff-unreadable = Update { $update } is of a kind that is newer than I am, so I could not read it; its sender has been told. If it goes on, I need a newer version.
staff-nameless = person { $id }
staff-delivery-failed = Messages of the type { $type } cannot be sent: { $error }
staff-job-failed = The job { $kind } { $key } failed five times and was set aside: { $error }
staff-background-failed = Work in the background fails: { $task } ({ $error }). It is tried again by itself, at least every five minutes.

# -- days, by the letters of CLDR's patterns for dates

weekday = cccc
calendar-month = MMMM y
calendar-month-name = MMMM
calendar-year = y
calendar-day = d
calendar-today = [d]
calendar-next = MMMM ›
calendar-back = ‹ MMMM
calendar-weekday = cccccc
calendar-not-read = I could not read a day there. Write it like 6 December or next Friday.
calendar-too-far = Please name a day from tomorrow on, within a year.

# -- a pause

clock-home = Beijing time
clock-own = { $zone } time

# -- the host

host-away-open =
    { $count ->
        [one] One request waits for your answer already. It stays with you in /host and ends on its day.
       *[other] { $count } requests wait for your answer already. They stay with you in /host and end on their day.
    }

# -- topics: what a fellow reads

follow = 🔔 Follow
unfollow = 🔕 Unfollow

# -- digest: once a week, what is new

digest-zone-china = China (Chongqing, Beijing)
