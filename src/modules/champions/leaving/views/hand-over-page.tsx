import {
  DataTable,
  DateTimeOf,
  Heading,
  Lead,
  Markdown,
  PrintButton,
  Section,
  usePage,
} from '../../../../ui/index.ts'
import type { findHandOver } from '../queries.ts'
import { WorkLists } from './work-lists.tsx'

/** The pack for the one who takes over: open work, contacts who agreed, notes. Made to be printed. */
export function HandOverPage({ found }: { found: Awaited<ReturnType<typeof findHandOver>> }) {
  const { t } = usePage()
  const { fromName, toName, madeAt, note, items, contacts, more } = found
  return (
    <>
      <Heading level={1} kicker={t('champions.hand-over.kicker')}>
        {t('champions.hand-over.title', { name: fromName })}
      </Heading>
      <Lead>
        {t('champions.hand-over.lead', { to: toName })} <DateTimeOf value={madeAt} />
      </Lead>
      <p class="note">{t('champions.hand-over.kept')}</p>
      <PrintButton />
      {note && (
        <Section id="note" title={t('champions.hand-over.note')}>
          <Markdown text={note} />
        </Section>
      )}
      <Section id="work" title={t('champions.hand-over.work')}>
        {items.length === 0 ? (
          <p>{t('champions.hand-over.no-work')}</p>
        ) : (
          <WorkLists work={items} more={more} />
        )}
      </Section>
      <Section id="contacts" title={t('champions.hand-over.contacts')}>
        {contacts.length === 0 ? (
          <p>{t('champions.hand-over.no-contacts')}</p>
        ) : (
          <DataTable
            caption={t('champions.hand-over.contacts')}
            captionHidden
            rows={contacts}
            columns={[
              { label: t('people.field.name'), cell: ({ name }) => name },
              { label: t('people.field.phone'), cell: ({ phone }) => phone ?? '–' },
              { label: t('people.field.email'), cell: ({ email }) => email ?? '–' },
              { label: t('champions.support.place'), cell: ({ place }) => place ?? '–' },
            ]}
          />
        )}
      </Section>
    </>
  )
}
