import { learningPaths, storytelling } from '../../../learning/index.ts'
import { EmptyState, Heading, Lead, LinkList, LocalTextOf, usePage } from '../../../../ui/index.ts'
import { codePaths as paths } from '../paths.ts'
import type { ListedCode } from '../queries.ts'

/** Every code of practice of the lab, the newest first. */
export function CodeListPage({ listed }: { listed: readonly ListedCode[] }) {
  const { t, lab, format, actor } = usePage()
  const here = { lab: lab!.slug }
  return (
    <>
      <Heading level={1}>{t('voices.code.all')}</Heading>
      <Lead>{t('voices.code.lead')}</Lead>
      {listed.length === 0 ? (
        <EmptyState title={t('voices.code.none')} />
      ) : (
        <LinkList
          items={listed.map(({ of, ofId, title, name, agreedOn }) => ({
            label: title ? <LocalTextOf text={title} /> : (name ?? ''),
            address:
              of === 'group'
                ? paths.ofGroup({ ...here, groupId: ofId })
                : paths.ofInitiative({ ...here, initiativeId: ofId }),
            note: agreedOn
              ? `${t('voices.code.agreed-on')} ${format.date(agreedOn)}`
              : t('voices.code.none'),
          }))}
        />
      )}
      {actor.kind === 'participant' && (
        <p>
          <a class="ds-link" href={learningPaths.path({ ...here, pathKey: storytelling })}>
            {t('voices.story-consent.learn')}
          </a>
        </p>
      )}
    </>
  )
}
