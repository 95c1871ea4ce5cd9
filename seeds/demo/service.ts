import { sql } from 'drizzle-orm'
import {
  keepTouchpoint,
  makePromise,
  makeService,
  noteTest,
  openRound,
  planTouchpoint,
  setServiceState,
  tellChange,
  writeRecord,
} from '../../src/modules/pilots/index.ts'
import { settleCommitment } from '../../src/modules/voices/index.ts'
import { askAboutCalls } from './service-answers.ts'
import type { Stage } from './stage.ts'

type At = { initiativeId: string; serviceId: string }

/** A telephone round in the evening: a small service that runs, keeps most of its promises, and shows what it lacks. All of it is invented. */
export async function playEveningCalls(stage: Stage): Promise<void> {
  const [found] = await stage.read<{ id: string }>(
    sql`select id from initiative order by id limit 1`,
  )
  stage.daysAgo(200)
  const at = await begin(stage, found!.id)
  const broken = await promise(stage, at)
  await meet(stage, at)
  stage.daysAgo(40)
  await stage.act('britta', settleCommitment, {
    initiativeId: at.initiativeId,
    commitmentId: broken,
    version: 1,
    state: 'broken',
    account: {
      en: 'In July nobody answered the number for six days. A stand-in list is made now.',
      sv: 'I juli svarade ingen på numret på sex dagar. Nu finns en lista över vikarier.',
    },
  })
  const assessmentId = await askAboutCalls(stage, at)
  await improve(stage, at, assessmentId)
}

async function begin(stage: Stage, initiativeId: string): Promise<At> {
  const { id: serviceId } = await stage.act('britta', makeService, {
    initiativeId,
    ...page,
    ownerId: stage.people.karin,
    placeWords: 'Långsele',
    public: true,
  })
  const at = { initiativeId, serviceId }
  await stage.act('britta', setServiceState, { ...at, version: 1, state: 'running' })
  await stage.act('britta', writeRecord, { ...at, version: 0, ...bought(stage) })
  return at
}

const page = {
  title: { en: 'Evening round by telephone', sv: 'Kvällsrunda per telefon' },
  what: {
    en: 'Somebody from the village rings you in the evening and asks how the day was. If you do not answer twice, the night patrol looks in.',
    sv: 'Någon från byn ringer dig på kvällen och frågar hur dagen varit. Svarar du inte på två samtal tittar nattpatrullen in.',
  },
  forWhom: {
    en: 'For you who live alone around Långsele and want somebody to ask.',
    sv: 'För dig som bor ensam runt Långsele och vill att någon frågar.',
  },
  whenWords: {
    en: 'Every evening between 19 and 20. The first call comes within a week.',
    sv: 'Varje kväll mellan 19 och 20. Det första samtalet kommer inom en vecka.',
  },
  byPhone: {
    en: 'Ring +46 620 000 40, weekdays 9 to 15.',
    sv: 'Ring 0620-000 40, vardagar 9 till 15.',
  },
  onPaper: {
    en: 'Take a slip at the library in Långsele or ask the home care. Put it in the box by the door.',
    sv: 'Ta en lapp på biblioteket i Långsele eller fråga hemtjänsten. Lägg den i lådan vid dörren.',
  },
  onWeb: { en: 'kvallsrunda.example', sv: 'kvallsrunda.example' },
  price: { en: 'Free', sv: 'Gratis' },
  responsible: {
    en: 'The home care office in Sollefteå, +46 620 000 41',
    sv: 'Hemtjänstens kontor i Sollefteå, 0620-000 41',
  },
}

const bought = (stage: Stage) => ({
  how: 'agreement',
  providerWords: 'Demo home care, with the village association',
  startsOn: stage.day(-200),
  lastDay: stage.day(165),
  currency: 'SEK',
  value: '180000',
  localValue: '45000',
  clauses: {
    en: 'Users and staff are asked once a year, and what was changed is told to everybody.',
    sv: 'Användare och personal tillfrågas en gång om året, och vad som ändrats berättas för alla.',
  },
})

/** Three promises, both ways; says which one will be broken. */
async function promise(stage: Stage, at: At): Promise<string> {
  return stage.inOne('britta', async (act) => {
    await act(makePromise, {
      ...at,
      side: 'users',
      promise: {
        en: 'We say the day before when we are away',
        sv: 'Vi säger till dagen innan när vi är borta',
      },
      howOften: { en: 'each time', sv: 'varje gång' },
      ownerName: 'Those who are rung',
      dueOn: stage.day(60),
    })
    await act(makePromise, {
      ...at,
      side: 'provider',
      promise: {
        en: 'The same three voices ring all week',
        sv: 'Samma tre röster ringer hela veckan',
      },
      howOften: { en: 'every week', sv: 'varje vecka' },
      ownerId: stage.people.karin,
      dueOn: stage.day(30),
    })
    const { id } = await act(makePromise, {
      ...at,
      side: 'provider',
      promise: {
        en: 'The telephone is answered in the summer too',
        sv: 'Telefonen besvaras också på sommaren',
      },
      ownerName: 'Demo home care',
      dueOn: stage.day(-45),
    })
    return id
  })
}

/** Coffee every third month is kept; the talk with the night patrol every second month was forgotten. */
async function meet(stage: Stage, at: At): Promise<void> {
  const [coffee, patrol] = await stage.inOne('britta', async (act) => [
    await act(planTouchpoint, {
      ...at,
      title: { en: 'Coffee with those who ring', sv: 'Kaffe med dem som ringer' },
      everyMonths: 3,
      firstOn: stage.day(-170),
    }),
    await act(planTouchpoint, {
      ...at,
      title: { en: 'Talk with the night patrol', sv: 'Samtal med nattpatrullen' },
      everyMonths: 2,
      firstOn: stage.day(-150),
    }),
  ])
  const keep = (days: number, touchpointId: string, people: number, words: object) => {
    stage.daysAgo(days)
    return stage.act('britta', keepTouchpoint, {
      ...at,
      touchpointId,
      onDay: stage.day(-days),
      people,
      words,
    })
  }
  await keep(170, coffee!.id, 14, {
    en: 'Most want the call after the news.',
    sv: 'De flesta vill ha samtalet efter nyheterna.',
  })
  await keep(150, patrol!.id, 6, {
    en: 'A list of keys by the telephone.',
    sv: 'En lista över nycklar vid telefonen.',
  })
  await keep(78, coffee!.id, 17, {
    en: 'Two new people offered to ring.',
    sv: 'Två nya erbjöd sig att ringa.',
  })
}

/** What came of the answers, what is still missing, the suppliers that take part by now, and asking again. */
async function improve(stage: Stage, at: At, assessmentId: string): Promise<void> {
  stage.daysAgo(30)
  await stage.act('britta', tellChange, {
    ...at,
    assessmentId,
    title: { en: 'The call comes after the news', sv: 'Samtalet kommer efter nyheterna' },
    words: {
      en: 'You said that seven o’clock is in the middle of the news. Now you choose seven or eight.',
      sv: 'Ni sa att klockan sju är mitt i nyheterna. Nu väljer ni sju eller åtta.',
    },
    onDay: stage.day(-31),
  })
  stage.daysAgo(5)
  await stage.act('britta', noteTest, {
    ...at,
    test: 'responsive',
    seen: '',
    words: {
      en: 'The talk with the night patrol was forgotten in the autumn. Karin sets a day with them.',
      sv: 'Samtalet med nattpatrullen glömdes bort i höst. Karin bestämmer en dag med dem.',
    },
    untilDay: stage.day(30),
  })
  stage.daysAgo(2)
  const suppliers = await stage.read<{ id: string }>(
    sql`select id from supplier where public and removed_at is null order by name_key limit 2`,
  )
  await stage.act('britta', writeRecord, {
    ...at,
    version: 1,
    ...bought(stage),
    suppliers: suppliers.map(({ id }) => id),
  })
  stage.daysAgo(1)
  await stage.act('britta', openRound, {
    ...at,
    opensOn: stage.day(-1),
    closesOn: stage.day(27),
  })
}
