import { pickText, type LocalText } from '../../../../shared/language.ts'
import { LinkList, Section, usePage } from '../../../../ui/index.ts'
import { workKinds, type More, type WorkKind } from '../schema.ts'

/** A piece of work as the lists show it. */
export type ShownWork = {
  kind: WorkKind
  title: LocalText
  name: string | null
  address: string
  dueOn: string | null
}

/** What somebody has in hand, one list for each kind of work, and how many more there are. */
export function WorkLists({ work, more }: { work: readonly ShownWork[]; more: More }) {
  const { t, language, format } = usePage()
  return (
    <>
      {workKinds.map((kind) => {
        const some = work.filter((one) => one.kind === kind)
        if (some.length === 0) return null
        const items = some.map(({ title, name, address, dueOn }) => {
          const words = pickText(title, language).text || t(`champions.work.one.${kind}`)
          const label = name ? `${name}: ${words}` : words
          return { label, address, note: dueOn ? format.date(dueOn) : undefined }
        })
        return (
          <Section key={kind} id={`work-${kind}`} title={t(`champions.work.${kind}`)} level={3}>
            <LinkList items={items} />
            {more[kind] !== undefined && <p>{t('champions.work.more', { count: more[kind] })}</p>}
          </Section>
        )
      })}
    </>
  )
}
