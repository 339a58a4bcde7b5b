## What people type where no screen waits for words. Words that name a thing stand beside each other, parted by " / "

typed-words-matches = my matches / matches / my list / recommendations / which workstations fit me
typed-words-profile = my profile / profile / change my name / my interests / change my field / change my interests
typed-words-workstations = skip / next / just looking / look around / workstations / all workstations / browse / browse all
typed-words-topics = topics / topic / open topics / calls / projects
typed-words-requests = my requests / requests / my applications / my introductions / cancel my request / withdraw my request / introduction / introductions / ask for an introduction
typed-words-events = events / event / my events / coffee club / coffee clubs / cancel my seat / cancel my registration / cancel registration / sign up / salon / any events / upcoming events
typed-words-digest = digest / weekly digest / newsletter / unsubscribe
typed-words-pause = pause / leave me in peace / do not disturb / stop messages / stop writing / stop
typed-words-host = my workstation / my station / i am a host / requests to my workstation
typed-words-thanks = thanks / thank you / many thanks / thx / thank you very much / great thanks
typed-words-hello = hello / hi / hey / good morning / good afternoon / good evening / hello there
typed-words-help = help / menu / what can you do / commands / start / settings / who are you / what is this
typed-words-language = language / change language / english / chinese
typed-words-privacy = privacy / my data / delete my data / delete me / forget me / who sees my data / who can see me
typed-words-ok = ok / okay / yes / no / fine / got it / all right
typed-words-person = staff / a person / a human / talk to a person / talk to a human / talk to staff
typed-words-back = back / go back / cancel / close / exit / quit
typed-words-unfold = more / show more / show all / unfold
typed-words-next = next page / next one
typed-words-previous = previous / previous page / page back
typed-words-why = why / why this / the reasons
typed-words-asks = how / what / why / who / when / where / which / can i / could i / may i / can you / is there / are there / do you / does / is it / i want to ask / i have a question / i would like to know
typed-words-asked = or not
words-employed = employed / employee / my employer / i work at / i work for / i am working at / i m working at / currently at / currently working / my company / my current job / senior engineer at / leave my job / change jobs

typed-thanks = You’re welcome. I’m here whenever you need me.
typed-hello = Hello! Good to hear from you.
typed-help = Everything that I can do: /help
typed-language = You can choose the language here: /language
typed-privacy = What I keep about you, who saw it, and how to leave: /privacy
typed-ok = All right. Just write what you need.
typed-person = Please write your question in one sentence. Where no source answers it, one tap below my reply sends it to the park’s staff.
typed-nothing = I see no word in that.
typed-no-number = The list has no such number.
