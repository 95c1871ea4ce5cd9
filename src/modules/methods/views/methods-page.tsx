import { Card, CardGrid, Heading, Lead, LocalTextOf, usePage } from '../../../ui/index.ts'
import type { Template } from '../template.ts'

type MethodsPageProps = { methods: readonly Template[]; address(id: string): string }

/** The methods a lab can choose from, each with what it is for. */
export function MethodsPage({ methods, address }: MethodsPageProps) {
  const { t } = usePage()
  return (
    <>
      <Heading level={1}>{t('methods.list.title')}</Heading>
      <Lead>{t('methods.list.lead')}</Lead>
      <CardGrid>
        {methods.map((method) => (
          <Card
            key={method.id}
            level={2}
            title={<LocalTextOf text={method.name} />}
            href={address(method.id)}
            below={t('methods.list.phases', { count: method.phases.length })}
          >
            <p>
              <LocalTextOf text={method.purpose} />
            </p>
          </Card>
        ))}
      </CardGrid>
    </>
  )
}
