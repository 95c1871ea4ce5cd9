import { sql } from 'drizzle-orm'
import {
  addVersion,
  concludeExperiment,
  makePrototype,
  noteResult,
  noteTrial,
  planExperiment,
  startExperiment,
} from '../../src/modules/pilots/index.ts'
import { addLink } from '../../src/modules/thread/index.ts'
import type { Act } from './in-one.ts'
import type { Stage } from './stage.ts'

/** What was tried before the night pilot: a card on the door in three versions, and two experiments. All of it is invented. */
export async function playExperiments(stage: Stage): Promise<void> {
  const [found] = await stage.read<{ id: string; finding: string; pilot: string }>(sql`
    select i.id, (select f.id from finding f where f.initiative_id = i.id order by f.id limit 1) as finding,
      (select p.id from pilot p where p.initiative_id = i.id order by p.id limit 1) as pilot
    from initiative i order by i.id limit 1`)
  const { id: initiativeId, finding, pilot } = found!
  const prototypeId = await makeCard(stage, initiativeId, `finding:${finding}`)
  await ringFirst(stage, initiativeId, `prototype:${prototypeId}`)
  const experiment = await turnTheCard(stage, initiativeId, `prototype:${prototypeId}`)
  await stage.act('britta', addLink(stage.parts.threadKinds), {
    from: { kind: 'experiment', id: experiment },
    to: { kind: 'pilot', id: pilot },
    relation: 'led-to',
  })
}

type At = { initiativeId: string; prototypeId: string }

async function makeCard(stage: Stage, initiativeId: string, from: string): Promise<string> {
  const made = { public: true, from, initiativeId }
  stage.daysAgo(88)
  const first = await stage.inOne('britta', (act) =>
    act(makePrototype(stage.parts.threadKinds), {
      ...made,
      title: { en: 'A night card on the door', sv: 'Ett nattkort på dörren' },
      what: {
        en: 'A paper card with two sides, hung on the door handle: **Ring first** and **Come in**.',
        sv: 'Ett papperskort med två sidor på dörrhandtaget: **Ring först** och **Kom in**.',
      },
      learn: {
        en: 'Do people turn the card themselves, and does the night patrol see it?',
        sv: 'Vänder människor kortet själva, och ser nattpatrullen det?',
      },
      madeOn: stage.day(-88),
    }),
  )
  const at = { initiativeId, prototypeId: first.id }
  stage.daysAgo(84)
  const small = await said(stage, at, first.versionId, {
    triedOn: stage.day(-86),
    who: 'Three neighbours over 80',
    people: 3,
    said: 'I cannot read it without my glasses, and at night I do not look for them.',
  })
  const cold = await said(stage, at, first.versionId, {
    triedOn: stage.day(-85),
    who: 'A night carer',
    people: 1,
    said: 'In the dark I see a card, but not which side.',
  })
  const second = await next(stage, at, {
    version: 1,
    trials: [small, cold],
    changedBecause: {
      en: 'The letters are as large as a hand, and one side shines in the torch light.',
      sv: 'Bokstäverna är stora som en hand och ena sidan lyser i ficklampans sken.',
    },
    what: {
      en: 'A larger card. **Come in** has a strip that shines.',
      sv: 'Ett större kort. **Kom in** har en remsa som lyser.',
    },
    learn: {
      en: 'Can it be told apart from three metres away?',
      sv: 'Går sidorna att skilja åt på tre meters håll?',
    },
    madeOn: stage.day(-84),
  })
  stage.daysAgo(78)
  const hands = await said(stage, at, second, {
    triedOn: stage.day(-80),
    who: 'A woman of 84 who lives alone',
    people: 1,
    said: 'My hands shake. I get it off the handle, and then it lies on the floor until morning.',
  })
  await said(stage, at, second, {
    triedOn: stage.day(-79),
    who: 'Two night carers',
    people: 2,
    said: 'Now we see it from the car.',
  })
  const third = await next(stage, at, {
    version: 2,
    trials: [hands],
    changedBecause: {
      en: 'Nothing has to be lifted any more.',
      sv: 'Inget behöver lyftas längre.',
    },
    what: {
      en: 'A wooden slide beside the door. You push it with the side of your hand.',
      sv: 'En träskiva bredvid dörren. Man skjuter den med sidan av handen.',
    },
    learn: { en: 'Does it stay where it was pushed?', sv: 'Stannar den där man skjutit den?' },
    madeOn: stage.day(-78),
  })
  await said(stage, at, third, {
    triedOn: stage.day(-78),
    who: 'The same woman of 84',
    people: 1,
    said: 'This I can do. Leave it here.',
  })
  return first.id
}

type Trial = { triedOn: string; who: string; people: number; said: string }

async function said(stage: Stage, at: At, prototypeVersionId: string, trial: Trial) {
  const words = { ...at, prototypeVersionId, ...trial, audience: 'everyone' }
  return (await stage.act('per', noteTrial, words)).id
}

async function next(stage: Stage, at: At, version: Record<string, unknown>): Promise<string> {
  return (await stage.act('britta', addVersion, { ...at, ...version })).id
}

/** The one that failed: a telephone wakes as surely as a door. */
async function ringFirst(stage: Stage, initiativeId: string, from: string): Promise<void> {
  stage.daysAgo(76)
  const at = await stage.inOne('britta', (act) =>
    begin(act, stage, initiativeId, {
      from,
      title: { en: 'Ring before every visit', sv: 'Ring före varje besök' },
      hypothesis: {
        en: 'If the patrol rings before every visit, people sleep through more nights.',
        sv: 'Om patrullen ringer före varje besök sover människor fler nätter i sträck.',
      },
      measure: {
        en: 'Nights of seven in which the person was not woken, told in the morning.',
        sv: 'Nätter av sju då personen inte vaknade, berättat på morgonen.',
      },
      method: {
        en: 'Six people on route 7. Two weeks. Per asks each of them by telephone after breakfast.',
        sv: 'Sex personer på rutt 7. Två veckor. Per frågar var och en per telefon efter frukost.',
      },
      threshold: 5,
      unit: 'nights',
      startsOn: stage.day(-76),
      lastDay: stage.day(-62),
    }),
  )
  stage.daysAgo(62)
  await stage.inOne('britta', async (act) => {
    const seen = (daysAgo: number, value: number, words: string) =>
      act(noteResult, { ...at, onDay: stage.day(-daysAgo), people: 6, value, words })
    await seen(69, 3, 'The telephone stands in the hall. They get up.')
    await seen(63, 2.5, 'Two took the receiver off.')
    await act(concludeExperiment, {
      ...at,
      version: 0,
      value: 2.8,
      people: 6,
      learned: {
        en: 'A telephone wakes as surely as a door. We asked the wrong question: it is not how we come, but whether.',
        sv: 'En telefon väcker lika säkert som en dörr. Vi ställde fel fråga: det handlar inte om hur vi kommer, utan om.',
      },
      nextStep: {
        en: 'Try a sign that nobody hears.',
        sv: 'Prova ett tecken som ingen hör.',
      },
    })
  })
}

/** The one that held: a sign on the door, and nobody rings. */
async function turnTheCard(stage: Stage, initiativeId: string, from: string): Promise<string> {
  stage.daysAgo(75)
  const at = await stage.inOne('britta', (act) =>
    begin(act, stage, initiativeId, {
      from,
      title: { en: 'The slide beside the door', sv: 'Skivan bredvid dörren' },
      hypothesis: {
        en: 'If people say with a slide whether they want a visit, they sleep through more nights and nobody is left without help.',
        sv: 'Om människor visar med en skiva om de vill ha besök sover de fler nätter i sträck, och ingen blir utan hjälp.',
      },
      measure: {
        en: 'Nights of seven in which the person was not woken, told in the morning.',
        sv: 'Nätter av sju då personen inte vaknade, berättat på morgonen.',
      },
      method: {
        en: 'Six other people on route 7. Two weeks. Somebody can always be rung.',
        sv: 'Sex andra personer på rutt 7. Två veckor. Det går alltid att ringa någon.',
      },
      threshold: 5,
      unit: 'nights',
      startsOn: stage.day(-75),
      lastDay: stage.day(-61),
    }),
  )
  stage.daysAgo(61)
  await stage.inOne('britta', async (act) => {
    const seen = (daysAgo: number, value: number) =>
      act(noteResult, { ...at, onDay: stage.day(-daysAgo), people: 6, value })
    await seen(68, 5.2)
    await seen(61, 5.7)
    await act(concludeExperiment, {
      ...at,
      version: 0,
      value: 5.5,
      people: 6,
      learned: {
        en: 'People use the slide and sleep. One forgot it twice and was visited as before.',
        sv: 'Människor använder skivan och sover. En glömde den två gånger och fick besök som förut.',
      },
      nextStep: {
        en: 'A pilot of three months, with everybody’s consent.',
        sv: 'Ett försök på tre månader, med allas samtycke.',
      },
    })
  })
  return at.experimentId
}

async function begin(act: Act, stage: Stage, initiativeId: string, plan: object) {
  const rule = { kind: 'number', direction: 'at-least', peopleLeast: 5, public: true }
  const planned = { initiativeId, ...rule, ...plan }
  const { id: experimentId } = await act(planExperiment(stage.parts.threadKinds), planned)
  const at = { initiativeId, experimentId }
  await act(startExperiment, at)
  return at
}
