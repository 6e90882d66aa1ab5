"""Words that say nothing of what is looked for, in plain letters. They are no part of a question, unless it is a phrase."""

GERMAN = frozenset(
    """ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist bitte da
    dabei dafuer damit dann darf das dass dein deine dem den denn der deren des dessen die dies diese diesem diesen
    dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch fuer gegen gibt haben habe hat
    hatte hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes
    jemand kann kannst kein keine keinen koennen koennte mal man mehr mein meine meinem meinen meiner mich mir mit
    moechte muss muessen nach nicht noch nur ob oder ohne sehr sein seine seinen seit sich sie sind so soll sollte
    ueber um und uns unser unsere unter viel viele vom von vor wann war waren warum was weg weil welche welchem welchen
    welcher welches wem wen wenn wer werde werden wie wieder will wir wird wo wohin wollen wurde zu zum zur zwischen
    finde finden suche suchen brauche brauchen bekomme bekommen mache machen gehe gehen""".split()
)
ENGLISH = frozenset(
    """a about all also am an and any are as at be because been before but by can could did do does don for from get
    had has have he her here him his how i if in into is it its just let like make me my need no not of off on or our
    out please s she should so some somebody someone than that the their them then there these they this those to too
    t up us want was we were what when where which who whom why will with would you your find looking look search""".split()
)
STOP_WORDS = GERMAN | ENGLISH
