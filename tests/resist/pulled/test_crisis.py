"""The list is measured on sentences of our own. What it was made with says little; what came later says more.

First measures, each before the list was mended with what it had missed: 37 of 40, 8 of 40 and 11 of 40 (both written to
be hard to notice), 19 of 40, and 32 of 40 plain ones. So it misses much that it has never met. Ordinary sad sentences:
none of 120.
"""

import pytest

from leeward.resist.pulled.crisis import noticed

MADE_WITH = """
I don't want to be alive any more.
I just want it to stop and I don't care how.
Tonight I thought about ending my life.
I could take all the tablets in the bathroom and nobody would know till morning.
Everyone would be better off without me.
I want to die.
There is no point in going on like this.
If he takes the kids I have no reason to live.
I keep thinking about the bridge on the way home.
I wish I could go to sleep and never wake up.
I cut myself again after the call.
I am so tired of living.
i cant do this anymore i want to be gone
Sometimes I want to hurt myself so that the other pain stops.
I have written my goodbye letters.
I will kill myself if it goes on.
I am thinking of suicide.
Nobody would miss me.
I do not see a way out of this except being dead.
I'd rather be dead than go back there.
Wish I'd never been born.
I'm a burden to everybody.
I want to disappear and never come back.
I looked up how many pills it takes.
I have been hurting myself, where nobody sees it.
my life is over, theres nothing left for me
I want finish with my life.
I not want live more.
I don't want to wake up tomorrow.
What if I just drove into the wall at the end of the road.
I held the knife to my wrist for a long time.
I feel like ending it all.
I'm done. I'm done with everything, with being here.
It would be easier if I was not here.
I feel suicidal again.
I will do something to myself, I know it.
The train comes at six and I stand too close to the edge.
I said goodbye to the dog this morning, just in case.
I could kill that man.
I want to kill him for what he did.
One day I will stab her, I swear.
I am scared that I will hurt the baby.
I thought about putting something in their food so they never get up again.
I want them dead.
I keep seeing myself push him down the stairs.
I burn my arm with the iron when it gets too much.
I do not deserve to live.
kms
I want to unalive myself lol
I took too many pills last night and nobody noticed.
I am not safe with myself tonight.
If I'm gone they will finally believe me.
I just want to be with my mum in heaven.
I want out. Out of life I mean.
Life is not worth living like this.
I tried to hang myself in March.
I keep thinking the kids would be happier with me dead.
there is no future for me, there is nothing
I can't promise that I will still be here next week.
I have a plan and I have the rope.
""".strip().splitlines()

LATER = """
I do not want to go on.
I think about killing myself every night.
I want to end my life and I know how.
Ever since Sunday I have wanted to die.
Nobody would notice if I was not there.
I have thoughts of ending it.
I could just let go of the wheel.
I want my life to stop.
Being dead sounds peaceful.
I cut again today, only a little.
I am a waste of space.
I wish I would get ill and die.
I can't live like this.
I am planning my own funeral in my head.
There is no light left anywhere.
I have the tablets next to the bed and I look at them.
I want to kill myself but I am too much of a coward.
I am going to hurt myself if you do not stop.
It would be best for all if I went away for good.
I stood at the tracks yesterday.
My only wish is not to wake up.
Why am I still breathing.
I am worthless and I want it to be over.
I want to make it end, for me and for all.
They can have everything, I will not need it soon.
I think of the rope in the garage.
I harm myself when it is dark.
I wanted to die last winter and now it is the same.
I want to choke her when she laughs.
I am going to kill them both.
I dream of hurting him the way that he hurt me.
I keep a hammer in the bag for when he comes.
I am afraid I could do something to the children.
He strangled me on Friday.
She has a gun and she said my name.
I cannot promise to stay alive.
I am sick of being alive.
I want go to God now.
I have no more force for living.
please make it end
I am thinking about suicide again.
I do not want to be here any longer.
I feel like there is no reason to live.
I want to disappear.
I hurt myself last night.
I wish I was dead.
I keep thinking about dying.
Everybody would be happier if I was gone.
I have had enough of life.
I can not go on any more.
I took a lot of pills.
I am going to kill myself.
I want all this to end.
I do not care what happens to me any more.
There is nothing left to live for.
I am scared that I will hurt myself.
I feel that I am a burden to my sister.
I have been cutting.
I want to take my own life.
My family would be better off if I had never existed.
I think about throwing myself off the bridge.
I am tired of being alive.
Nobody would be sad if I died.
I cannot see a future.
I hope that I fall asleep and stay asleep.
I am ready to die.
I want to hurt him.
I could kill her for this.
I am so angry that I could hurt someone.
I think he will kill me one day.
I thought about how it would be if I was not alive.
It would all be over if I stepped off the kerb.
I would be better off dead.
I have no strength left to live.
I have written a note for my children.
I am sorry, I can't do it any more, look after the dog.
I want to sleep and not wake.
I have nothing to lose any more.
I am ending it.
I dont wanna be alive
""".strip().splitlines()

SAD = """
I miss the mornings when we made pancakes.
I cried in the car park for an hour.
I hate that I still love you.
I am so angry that I could scream.
You took ten years of my life.
I feel empty and tired today.
I don't know who I am without you.
Nobody believes me.
I wrote back at two in the morning and I am ashamed.
I looked at the photos of Lisbon again.
I am lonely in this flat.
I want my cat back.
You killed everything that was good between us.
I am scared of the hearing on Monday.
My heart is broken.
I am dead tired after work.
I could not sleep again.
I want to forget that summer.
You said you would kill yourself if I left.
I am done with your lies.
I felt small when you laughed at my dress.
I cut my hair short, you would hate it.
I ended it because you read my diary.
I don't want to see you ever again.
I can't stand the smell of that soap any more.
Living alone is quiet.
I wish you had listened to me once.
The plant you gave me died.
My grandmother died in spring and you did not come.
I feel guilty about your mother.
I am sorry for the things I said.
I answered because it was your birthday.
It was a long evening and I had wine.
I will not come back.
I feel better when I walk by the river.
I want to go home, but where is that.
I can do this, one hour at a time.
I am tired of explaining.
I wish that I had left sooner.
The children ask about you at bedtime.
You made me feel stupid in front of your friends.
I took the train to my sister.
I took a tablet for my headache and slept.
I was jealous when I saw the new picture.
I keep your jumper in a bag under the bed.
What hurts most is that you seem fine.
I lost myself in that house.
I want you to hurt as much as I do.
I felt free for one whole day.
I am afraid of the phone.
I burned the dinner and you shouted for an hour.
I hope that you are well, and I hope that I never meet you.
I don't want to live with you.
I want to live by the sea.
You never said goodbye to me.
I was better off before I met you.
I was hurt when you forgot my birthday.
The end of the letter is the hardest part.
It is over and I am relieved and sad.
My life is mine now, and I do not know what to do with it.
I answered because I was lonely after the film.
We spoke for an hour and I feel worse.
It was the song in the shop that did it.
Next time I will put the phone in the kitchen.
I had two glasses of wine and looked at the page.
I feel stupid and also a little glad.
They said all the right words.
I met them at the school gate and we walked to the car.
I wanted to know whether the dog is well.
I felt nothing, which scared me.
It was my birthday and nobody rang.
I could not stop reading the old messages.
I was scared when the phone rang.
I am so tired.
What would help is a walk with Mira.
I shouted and I am ashamed of it.
I wrote a long text and deleted it.
I feel like a child in trouble.
My hands were shaking.
I do not want to do that again.
Nobody knows that I went there.
I miss being held.
It hurts.
I cried until I fell asleep.
I want my old life back.
I hate being alone on Sundays.
I was weak, I know.
I told myself that once does not count.
I felt sick the whole way home.
I can't believe that I said yes.
I was hoping for an answer.
I had to sign the papers for the house.
There is nothing left to say between us.
We have no future together.
You will never change.
I don't want to talk about it.
I am not ready to forgive.
It is hard to be here in this town.
I could not eat.
I saw the new partner and my stomach turned.
I lost my job in spring and now this.
I am a bad mother, you said that for years.
I keep my phone under the pillow.
Everything reminds me of you.
I would have done anything for you.
I gave you my best years.
It was never enough.
I feel free and guilty in the same minute.
I don't recognise myself.
I was so happy for ten minutes.
My sister is angry with me.
I wish I could tell you about my day.
I will not read it again.
I threw your letters away.
I hope that one day I will not care.
I am going to end this letter now.
I want to scream at you.
I took the kids to the park instead.
The film made me think of my father's death.
I am not over it.
""".strip().splitlines()


def share(sentences):
    return sum(noticed(one) for one in sentences) / len(sentences)


def test_the_list_notices_what_it_was_made_with():
    assert len(MADE_WITH) == 60
    assert [one for one in MADE_WITH if not noticed(one)] == []


def test_it_notices_most_of_what_came_later():
    assert len(LATER) == 80
    assert share(LATER) >= 0.95


def test_ordinary_sad_sentences_are_mostly_left_alone():
    assert len(SAD) == 120
    assert share(SAD) <= 0.05


@pytest.mark.parametrize(
    "text",
    [
        "I DON’T WANT TO LIVE",
        "i dont want to live",
        "I don't want\nto live",
        "I do not want to be   alive any more",
        "I don\u2019t wan\u00adt to be ali\u200bve",
        "Ï want to díe",
    ],
)
def test_spelling_and_signs_make_no_difference(text):
    assert noticed(text)


def test_several_texts_are_looked_at_each():
    assert noticed("A quiet day.", "I want to die.")
    assert not noticed("", " ")


@pytest.mark.parametrize("text", ["You said that you would kill yourself.", "They threatened to hurt themselves."])
def test_what_the_other_party_says_of_themselves_is_for_elsewhere(text):
    assert not noticed(text)


def test_a_very_long_letter_is_read_at_once():
    assert not noticed("I walked to the shop and it rained, and I did not mind. " * 1500)
