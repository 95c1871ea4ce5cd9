import { LinkList, Section, usePage } from '../../../ui/index.ts'
import { assetPaths } from '../asset/paths.ts'
import { policyPaths } from '../commissioning/paths.ts'
import { helpPaths } from '../cooperation/paths.ts'
import type { WorkCounts } from '../organisation/work-counts.ts'
import type { StakeholderKind } from '../schema.ts'

type Props = { entry: { id: string; name: string; kind: StakeholderKind }; work: WorkCounts }

const hours = (minutes: number) => Math.round((minutes / 60) * 100) / 100

/** The ways from an organisation to what it offers, gives and gets, and to its checked texts. */
export function WorkPart({ entry, work }: Props) {
  const { t, lab } = usePage()
  const here = { lab: lab!.slug, stakeholderId: entry.id }
  const { assets, help, given, received } = work
  return (
    <Section id="work" title={t('ecosystem.work.title')}>
      <LinkList
        items={[
          {
            label: t('ecosystem.work.assets', { count: assets }),
            address: `${assetPaths.assets(here)}?${new URLSearchParams({ words: entry.name })}`,
          },
          {
            label: t('ecosystem.work.help', { count: help }),
            note: t('ecosystem.work.hours', { given: hours(given), received: hours(received) }),
            address: `${helpPaths.help(here)}?of=${entry.id}`,
          },
          ...(entry.kind === 'organisation'
            ? [
                {
                  label: t('ecosystem.policy.title'),
                  note: t('ecosystem.policy.state', work),
                  address: policyPaths.policyTexts(here),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
