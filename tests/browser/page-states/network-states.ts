import { system } from '../../../src/platform/actor.ts'
import { runCommand } from '../../../src/platform/command.ts'
import { asOwner, rows } from '../../../src/platform/db/database.ts'
import { siteLabId } from '../../../src/shared/id.ts'
import { createProgramme } from '../../../src/modules/labs/index.ts'
import { inviteLab } from '../../../src/modules/network/index.ts'
import type { Site } from '../../support/site.ts'
import { mistaken, visited, worked, type PageState } from './state.ts'

const published = {
  name: 'page-states-published',
  text: 'select initiative_id as id from published_initiative order by initiative_id',
}

/** The states of the pages across labs, and of what a coordinator does about the programme. */
export async function networkStates(site: Site): Promise<PageState[]> {
  const { parts } = site.running.app
  const ids = await asOwner(parts.database, (db) => rows<{ id: string }>(db, published, []))
  const name = { en: 'Programme without labs', sv: 'Program utan labb' }
  const empty = { slug: 'empty-programme', name }
  await runCommand(parts, { actor: system, labId: siteLabId }, createProgramme, empty)
  const quiet = (await parts.labs.find('quiet-lab'))!
  const invited = { programme: 'empty-programme' }
  await runCommand(parts, { actor: system, labId: quiet.id }, inviteLab, invited)
  const page = '/programmes/improve'
  const compare = `${page}/comparison`
  const two = `first=${ids[0]!.id}&second=${ids[1]!.id}`
  return [
    visited('programme', page),
    visited('programme narrowed', `${page}?stage=DEFINE&lab=donegal`),
    visited('programme without a hit', `${page}?words=zebra`),
    visited('programme without labs', '/programmes/empty-programme'),
    visited('choosing what to compare', compare),
    visited('comparison', `${compare}?${two}`),
    visited('comparison with something gone', `${compare}?${two}&third=${quiet.id}`),
    visited('nothing to compare yet', '/programmes/empty-programme/comparison'),
    visited('no such programme', '/programmes/nowhere', { status: 404 }),
    worked('the lab in its programme', '/vasternorrland/programme'),
    worked('leaving the programme', '/vasternorrland/programme/leaving'),
    worked('asking to join', '/new-lab/programme', 'Nina Ny'),
    mistaken('asking to join', '/new-lab/programme', 'Nina Ny'),
    worked('invited to a programme', '/quiet-lab/programme', 'Olle Tyst'),
  ]
}
