import {
  ButtonLink,
  ButtonRow,
  DataTable,
  EmptyState,
  Heading,
  Lead,
  LocalTextOf,
  StateTag,
  Tabs,
  usePage,
} from '../../../../ui/index.ts'
import { noticePaths } from '../../../notifications/index.ts'
import { voicesPaths } from '../../paths.ts'
import { callBackPaths } from '../paths.ts'
import type { CallView, ListedCall } from '../queries.ts'
import { Due } from './due.tsx'

type Props = {
  lab: string
  view: CallView
  calls: readonly ListedCall[]
  /** The reader also rings people to tell them what became of what they said. */
  tells: boolean
}

/** Whom to ring, about what and when; those due first. */
export function CallsPage({ lab, view, calls, tells }: Props) {
  const { t } = usePage()
  const list = voicesPaths.callBacks({ lab })
  return (
    <>
      <Heading level={1}>{t('voices.call-back.title')}</Heading>
      <Lead>{t('voices.call-back.lead')}</Lead>
      <ButtonRow>
        <ButtonLink href={callBackPaths.newCallBack({ lab })}>
          {t('voices.call-back.new')}
        </ButtonLink>
      </ButtonRow>
      <Tabs
        label={t('voices.call-back.title')}
        tabs={(['open', 'mine', 'reached'] as const).map((one) => ({
          label: t(`voices.call-back.view-${one}`),
          address: one === 'open' ? list : `${list}?view=${one}`,
          current: one === view,
        }))}
      />
      {calls.length === 0 ? (
        <EmptyState title={t(`voices.call-back.none-${view}`)} />
      ) : (
        <DataTable
          caption={t('voices.call-back.title')}
          captionHidden
          rows={calls}
          columns={[
            {
              label: t('voices.assisted.name'),
              cell: ({ id, name }) => (
                <a class="ds-link" href={callBackPaths.callBack({ lab, callBackId: id })}>
                  {name}
                </a>
              ),
            },
            { label: t('voices.assisted.phone'), cell: ({ phone }) => phone ?? '–' },
            { label: t('voices.call-back.about'), cell: ({ about }) => about },
            {
              label: t('voices.assisted.initiative'),
              cell: ({ initiativeTitle }) =>
                initiativeTitle ? <LocalTextOf text={initiativeTitle} /> : '–',
            },
            { label: t('voices.call-back.when'), cell: (call) => <Due {...call} /> },
            {
              label: t('voices.call-back.taken-by'),
              cell: ({ takenByName }) =>
                takenByName ?? <StateTag tone="warning">{t('voices.call-back.nobody')}</StateTag>,
            },
            {
              label: t('voices.call-back.tries'),
              numeric: true,
              cell: ({ tries }) => tries,
            },
          ]}
        />
      )}
      {tells && (
        <p>
          <a class="ds-link" href={noticePaths.calls({ lab })}>
            {t('voices.call-back.to-notices')}
          </a>
        </p>
      )}
    </>
  )
}
