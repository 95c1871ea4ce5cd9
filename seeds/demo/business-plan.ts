import { sql } from 'drizzle-orm'
import { addLead, publishPlan, takeLines, writePlan } from '../../src/modules/pilots/index.ts'
import type { Stage } from './stage.ts'

const lines = [
  'what,kind,words,amount,each,from,to,growth',
  'cost,staff,Two night carers who ring,420000,year,1,,2.5',
  'cost,equipment,Phones with large keys,1200,person,1,,',
  'cost,travel,Drives that are still needed,60000,year,1,,2',
  'cost,other,Training for everybody on the route,45000,once,1,,',
  'income,,The municipality pays for each person,6200,person,1,,2',
  'volunteer,,Neighbours who show how the phone works,300,year,1,,',
].join('\n')

const leads = [
  {
    funder: 'Savings bank fund, demo',
    kind: 'grant',
    amount: '280000',
    from: '1',
    to: '2',
    state: 'secured',
    because: 'The board said yes to the first two years.',
  },
  {
    funder: 'Municipal budget for development, demo',
    kind: 'municipal-budget',
    amount: '90000',
    from: '2',
    state: 'likely',
    nextStep: 'Show the figures of the autumn to the committee',
    nextBy: 'karin',
    nextOn: 12,
  },
  {
    funder: 'Foundation for country life, demo',
    kind: 'grant',
    amount: '150000',
    from: '1',
    state: 'declined',
    because: 'They pay for houses, not for staff.',
  },
] as const

/** What the night calls would cost and bring in over four years, and who may pay. All figures are invented. */
export async function playBusinessPlan(stage: Stage): Promise<void> {
  const [found] = await stage.read<{ pilotId: string; initiativeId: string }>(
    sql`select id as "pilotId", initiative_id as "initiativeId" from pilot
      where title->>'en' = 'A call before the drive' order by id limit 1`,
  )
  const at = found!
  stage.daysAgo(6)
  await stage.inOne('britta', async (act) => {
    await act(writePlan, {
      ...at,
      version: 0,
      firstYear: Number(stage.day(0).slice(0, 4)) + 1,
      people: { 1: '60', 2: '80', 3: '95', 4: '95' },
      hourRate: '220',
      assumptions:
        'Fictional figures, for the demo. The second route joins in year 2. / Påhittade siffror, för demon. Den andra rutten kommer med år 2.',
      peopleBy: 20,
      staffBy: 20,
      incomeBy: 20,
    })
    await act(takeLines, { ...at, csv: lines })
    await act(publishPlan, { ...at, published: true })
    for (const lead of leads) {
      const step = 'nextBy' in lead ? lead : null
      await act(addLead, {
        ...at,
        ...lead,
        ...(step ? { nextBy: stage.people[step.nextBy], nextOn: stage.day(step.nextOn) } : {}),
      })
    }
  })
}
