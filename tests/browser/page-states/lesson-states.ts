import { asOwner, rows } from '../../../src/platform/db/database.ts'
import type { Site } from '../../support/site.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const found = {
  name: 'page-states-lesson-ids',
  text: `select e.initiative_id as initiative, e.id as lesson,
      (select g.good_practice_id from published_practice g where g.lab_id = e.lab_id
        and g.title ->> 'en' = 'A call before the night drive') as practice,
      (select a.id from adoption a join lab by on by.id = a.lab_id where by.slug = 'donegal') as adoption,
      (select g.good_practice_id from published_practice g where g.lab_id <> e.lab_id limit 1) as other
    from lesson e join lab l on l.id = e.lab_id
    where l.slug = 'vasternorrland' order by e.id limit 1`,
}
type Ids = Record<'initiative' | 'lesson' | 'practice' | 'adoption' | 'other', string>

/** The states of the pages of lessons, good practices and adoptions, with the demo's as the example. */
export async function lessonStates(site: Site): Promise<PageState[]> {
  const [ids] = await asOwner(site.running.app.parts.database, (db) => rows<Ids>(db, found, []))
  const { initiative, lesson, practice, adoption, other } = ids!
  const lab = '/vasternorrland'
  const inside = `${lab}/initiatives/${initiative}`
  const one = `${lab}/lessons/${lesson}`
  const good = `${lab}/practices/${practice}`
  const used = `/donegal/adoptions/${adoption}`
  return [
    visited('lessons for everybody', `${lab}/lessons`),
    worked('lessons of an initiative', `${lab}/lessons?initiative=${initiative}`),
    visited('no lesson of such a kind', `${lab}/lessons?service=housing`),
    visited('lesson for everybody', one),
    mistaken('lesson', one, 'Karin Lindqvist', '[name=words]'),
    worked('lesson', one),
    mistaken('new lesson', `${inside}/lessons/new`),
    worked('changing a lesson', `${one}/details`),
    mistaken('evidence of a lesson', `${one}/evidence`, 'Britta Sjödin', 'select'),
    mistaken('what somebody said of a lesson', `${one}/standing/noted`),
    mistaken('withdrawing a lesson', `${one}/withdrawal`),
    visited('good practices for everybody', `${lab}/practices`),
    worked('good practices of other labs', `${lab}/practices/elsewhere`),
    visited('good practice for everybody', good),
    worked('work on a good practice', `${good}/work`),
    mistaken('new good practice', `${inside}/practices/new`),
    worked('changing a good practice', `${good}/details`),
    worked('review of a good practice', `${good}/review`, 'Göran Edlund'),
    mistaken('retiring a good practice', `${good}/retirement`),
    worked('nothing taken over', `${lab}/adoptions`),
    mistaken('taking a practice over', `${lab}/adoptions/new?from=${other}`),
    worked('what was taken over', '/donegal/adoptions', 'Aoife Gallagher'),
    worked('a practice taken over', used, 'Aoife Gallagher'),
  ]
}
