import { Heading, LinkList, LocalTextOf, usePage } from '../../../../ui/index.ts'
import { vocabulary } from '../../library.ts'
import { partAddress } from '../../paths.ts'
import { settingsOf } from '../requirement-params.ts'
import type { PartPageProps } from './part-page.tsx'

/** What a new requirement asks for: one thing per page. */
export function CheckerChoice({ at, part }: Pick<PartPageProps, 'at' | 'part'>) {
  const { t } = usePage()
  const address = partAddress(at, part)
  return (
    <>
      <Heading level={2}>{t('methods.part.checker-choice')}</Heading>
      <LinkList
        items={[...vocabulary().checkers.values()].map(({ name, label }) => ({
          label: <LocalTextOf text={label} />,
          address: `${address}&checker=${name}`,
          note: settingsOf[name] && t('methods.part.has-settings'),
        }))}
      />
    </>
  )
}
