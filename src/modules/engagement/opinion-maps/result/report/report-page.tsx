import { LocalTextOf, PageTop, PrintButton, Section, usePage } from '../../../../../ui/index.ts'
import { MapSource } from '../../map/views/map-source.tsx'
import type { OpinionMapRow } from '../../map/schema.ts'
import type { Deck } from '../../statement/deck.ts'
import { FiguresTable } from '../figures/figures-table.tsx'
import { listStatements } from '../figures/listed.ts'
import { MapPicture } from '../picture/map-picture.tsx'
import type { NewestResult } from '../queries.ts'
import { Common, Dividing, Majority, Unsure } from '../views/findings.tsx'
import { Groups, GroupTable } from '../views/groups.tsx'
import { Counts } from '../views/result-body.tsx'

type Props = { map: OpinionMapRow; newest: NewestResult; deck: Deck }

/** So many statements are printed; the table on the site has all. */
const listedMax = 200

/** The whole result, one part on each printed page, without anybody's own place. */
export function ReportPage({ map, newest, deck }: Props) {
  const { t } = usePage()
  const shown = newest.result
  const findings = { shown, deck }
  return (
    <div class="report">
      <PageTop
        kicker={t('engagement.report.kicker')}
        title={<LocalTextOf text={map.topic} />}
        lead={Object.keys(map.about).length > 0 && <LocalTextOf text={map.about} />}
      >
        <Counts newest={newest} />
        <p>
          <PrintButton />
        </p>
      </PageTop>
      <Method map={map} isMeaningful={shown.isMeaningful} />
      {shown.isMeaningful && (
        <>
          <Section id="picture" title={t('engagement.result.picture')}>
            <p>{t('engagement.result.picture-text')}</p>
            <MapPicture shown={shown} place={null} />
            <GroupTable shown={shown} open />
          </Section>
          <Groups {...findings} />
          <Common {...findings} />
          <Dividing {...findings} />
        </>
      )}
      <Unsure {...findings} />
      <Majority {...findings} />
      <Section id="all" title={t('engagement.report.all')}>
        {deck.cards.size > listedMax && <p>{t('engagement.report.first', { count: listedMax })}</p>}
        <FiguresTable
          rows={listStatements(deck, shown, 'agreement', '').slice(0, listedMax)}
          shown={shown}
        />
      </Section>
    </div>
  )
}

function Method({ map, isMeaningful }: Pick<Props, 'map'> & { isMeaningful: boolean }) {
  const { t } = usePage()
  return (
    <Section id="method" title={t('engagement.report.method')}>
      {!isMeaningful && <p>{t('engagement.result.early-text')}</p>}
      <p>{t('engagement.report.method-text')}</p>
      <p>{t('engagement.report.not-read')}</p>
      <p>
        {t('engagement.report.small')} {t('engagement.result.bar')}
      </p>
      <MapSource map={map} />
    </Section>
  )
}
