import { z } from 'zod'
import { system } from '../../../platform/actor.ts'
import { command, runCommand, type CommandContext } from '../../../platform/command.ts'
import { lookToday } from '../../../platform/db/lab-today.ts'
import { rows } from '../../../platform/db/database.ts'
import type { Listener } from '../../../platform/jobs.ts'
import type { AppParts } from '../../../platform/parts.ts'
import { done, refuse } from '../../../shared/result.ts'
import type { Language } from '../../../shared/language.ts'
import { writeNotices, type NoticeWish } from '../../notifications/index.ts'
import { championPaths as paths } from '../paths.ts'
import { holdChampion, type KnownChampion } from '../queries.ts'
import { saveChampion } from '../registry/commands.ts'
import { supportPaths } from '../support-paths.ts'
import { weeksOf } from './queries.ts'
import { hoursOf, stepOf, weekBegin } from './week.ts'

const input = z.strictObject({ championId: z.uuid() })
type Parts = Pick<AppParts, 'dictionary' | 'settings'>

/** After hours were noted: who is close to too much, their mentors and the coordinators are told once a week. */
export const warnOfLoad: Listener = {
  name: 'champions.warn-of-load',
  fact: 'champion-hours.logged',
  async run(parts, { labId, data }) {
    const asked = { championId: data!.championId }
    const result = await runCommand(parts, { actor: system, labId }, warn(parts), asked)
    if (!result.ok && result.code !== 'nothing-to-warn') throw new Error(result.code)
  },
}

function warn(parts: Parts) {
  return command('champion-load.warn', input, async (ctx, { championId }) => {
    const { db, labId, now } = ctx
    const whose = await holdChampion(db, labId, championId)
    const today = await lookToday(db, labId, now)
    const monday = weekBegin(today)
    const [week] = await weeksOf(db, labId, whose.id, today, 1)
    const load = { minutes: week!.minutes, cap: whose.capMinutes }
    const step = stepOf(load)
    if (step === 'free' || whose.loadToldOn === monday || whose.state !== 'active')
      return refuse('nothing-to-warn')
    const told = await toTell(ctx, whose)
    await writeNotices(
      ctx,
      told.map((one) => wordsFor(parts, whose, { ...one, step, ...load })),
    )
    await saveChampion(ctx, whose, { loadToldOn: monday })
    ctx.record({
      name: 'champion-load.warned',
      subject: whose.id,
      data: { step, minutes: load.minutes, told: told.length },
    })
    return done(null)
  })
}

type Told = {
  participantId: string
  language: Language
  slug: string
  self: boolean
  leads: boolean
}
const peopleToTell = {
  name: 'champion-load-told',
  text: `select * from (select p.id as "participantId", p.language, l.slug, p.id = $2 as self, exists (
        select from role_held r where r.lab_id = p.lab_id and r.participant_id = p.id and r.role = 'coordinator'
          and r.initiative_id is null and r.ended_at is null and (r.ends_on is null or r.ends_on > $3)
          and (r.starts_on is null or r.starts_on <= $3)) as leads
      from participant p join lab l on l.id = p.lab_id
      where p.lab_id = $1 and p.merged_into is null and p.erased_at is null) known
    where self or leads or exists (select from champion_pair c
      join participant f on f.lab_id = c.lab_id and f.id = c.first_id
      join participant s on s.lab_id = c.lab_id and s.id = c.second_id
      where c.lab_id = $1 and c.kind = 'mentor' and c.ended_at is null and c.first_agreed_at is not null
        and c.second_agreed_at is not null and coalesce(s.merged_into, s.id) = $2
        and coalesce(f.merged_into, f.id) = "participantId")
    order by self desc, leads, "participantId" limit 20`,
}

async function toTell({ db, labId, now }: CommandContext, whose: KnownChampion): Promise<Told[]> {
  const today = await lookToday(db, labId, now)
  return rows<Told>(db, peopleToTell, [labId, whose.personId, today])
}

type Load = Told & { step: 'near' | 'over'; minutes: number; cap: number }

function wordsFor(parts: Parts, whose: KnownChampion, told: Load): NoticeWish {
  const t = parts.dictionary.t(told.language)
  const { slug: lab, self, leads } = told
  const who = self ? 'self' : 'other'
  // a mentor reads how full the weeks are, not what was noted
  const page =
    self || leads
      ? paths.hours({ lab, championId: whose.id })
      : `${supportPaths.person({ lab, participantId: whose.personId })}#weeks`
  const address = parts.settings.url + page
  const values = { name: whose.name, done: hoursOf(told.minutes), cap: hoursOf(told.cap), address }
  return {
    participantId: told.participantId,
    about: { kind: 'champion', id: whose.id },
    initiativeId: null,
    subject: t(`champions.warn.${told.step}.${who}`, values),
    body: t(`champions.warn.body.${who}`, values),
    language: told.language,
  }
}
