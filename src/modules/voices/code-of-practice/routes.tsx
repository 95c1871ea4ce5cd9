import { NotFound } from '../../../platform/errors.ts'
import { routes, type AppContext } from '../../../platform/http/routes.ts'
import { page, type Crumb, type FormValues } from '../../../ui/index.ts'
import { comparedText, findInitiative } from '../../initiatives/index.ts'
import { groupsWithMembers, peoplePaths } from '../../people/index.ts'
import { goOn, insist, type Again } from '../answer.ts'
import { crumbs } from '../crumbs.ts'
import { writeCode } from './commands.ts'
import { codePaths as paths } from './paths.ts'
import { codeVersions, listCodes, mayWriteCode, type CodeOwner } from './queries.ts'
import { CodeFormPage } from './views/code-form-page.tsx'
import { CodeListPage } from './views/code-list-page.tsx'
import { CodePage } from './views/code-page.tsx'

/** What a group or an initiative has agreed about stories: reading it, printing it, writing the next version. */
export const codeRoutes = routes()

codeRoutes.get(paths.all.pattern, { access: 'anyone' }, async (c) => {
  const { labId, actor, t } = c.var
  const listed = await c.var.read((db) => listCodes(db, labId, actor))
  return page(c, { title: t('voices.code.all') }, <CodeListPage listed={listed} />)
})

routesFor('initiative', paths.ofInitiative.pattern, paths.newOfInitiative.pattern)
routesFor('group', paths.ofGroup.pattern, paths.newOfGroup.pattern)

function routesFor(of: CodeOwner['of'], shown: string, form: string) {
  codeRoutes.get(form, { access: 'participant' }, (c) => formPage(c, of))
  codeRoutes.get(shown, { access: 'anyone' }, (c) => codePage(c, of))
  codeRoutes.post(shown, { access: 'participant', fact: 'code-of-practice.written' }, async (c) => {
    const { fields, values } = await c.var.form()
    const result = await c.var.run(writeCode, { ...fields, ...ownerOf(c, of) })
    return goOn(
      c,
      result,
      () => address(c, of).page,
      (again) => formPage(c, of, values, again),
    )
  })
}

async function codePage(c: AppContext, of: CodeOwner['of']): Promise<Response> {
  const { labId, actor, t } = c.var
  const owner = ownerOf(c, of)
  const { whose, versions, may } = await c.var.read(async (db) => ({
    whose: await readOwner(c, of),
    versions: await codeVersions(db, labId, owner),
    may: await mayWriteCode(db, labId, actor, owner),
  }))
  // Which groups there are is for the people of the lab, until a group shows what it agreed.
  if (of === 'group' && versions.length === 0 && !actor.participantId) throw new NotFound()
  const asked = versions.find(({ number }) => String(number) === c.req.query('version'))
  const shown = asked ?? versions[0] ?? null
  return page(
    c,
    { title: t('voices.code.title'), breadcrumbs: whose.way },
    <CodePage
      address={address(c, of)}
      of={whose.name}
      versions={versions}
      shown={shown}
      mayWrite={may.ok}
    />,
  )
}

async function formPage(
  c: AppContext,
  of: CodeOwner['of'],
  typed?: FormValues,
  again?: Again,
): Promise<Response> {
  const { labId, actor, t } = c.var
  const owner = ownerOf(c, of)
  const { whose, newest, may } = await c.var.read(async (db) => ({
    whose: await readOwner(c, of),
    newest: (await codeVersions(db, labId, owner))[0],
    may: await mayWriteCode(db, labId, actor, owner),
  }))
  insist(may)
  const changed = newest && again?.refusal.code === 'changed-meanwhile'
  const languageName = (language: string) => t(`ui.language.${language}`)
  return page(
    c,
    {
      title: t('voices.code.new'),
      status: again?.status,
      unlisted: true,
      breadcrumbs: [...whose.way, { label: t('voices.code.title'), address: address(c, of).page }],
    },
    <CodeFormPage
      address={address(c, of)}
      from={newest?.number ?? 0}
      values={typed ?? { body: newest?.body ?? {} }}
      problems={again?.problems}
      changed={
        changed
          ? comparedText('body', t('voices.code.body'), newest.body, typed ?? {}, languageName)
          : null
      }
    />,
  )
}

/** What the code belongs to by name, with the way there. */
async function readOwner(c: AppContext, of: CodeOwner['of']) {
  const { labId, lab, t } = c.var
  const { ofId } = ownerOf(c, of)
  return c.var.read(async (db) => {
    if (of === 'initiative') {
      const { title } = await findInitiative(db, labId, ofId)
      return { name: title, way: crumbs(c, title, false) }
    }
    const [group] = await groupsWithMembers(db, labId, [ofId])
    if (!group) throw new NotFound()
    const way: Crumb[] = [
      { label: t('voices.code.groups'), address: peoplePaths.groups({ lab: lab.slug }) },
    ]
    return { name: { [c.var.language]: group.name }, way }
  })
}

function ownerOf(c: AppContext, of: CodeOwner['of']): CodeOwner {
  return { of, ofId: c.req.param(of === 'group' ? 'groupId' : 'initiativeId')! }
}

function address(c: AppContext, of: CodeOwner['of']) {
  const lab = c.var.lab.slug
  const { ofId } = ownerOf(c, of)
  return of === 'group'
    ? {
        page: paths.ofGroup({ lab, groupId: ofId }),
        form: paths.newOfGroup({ lab, groupId: ofId }),
      }
    : {
        page: paths.ofInitiative({ lab, initiativeId: ofId }),
        form: paths.newOfInitiative({ lab, initiativeId: ofId }),
      }
}
