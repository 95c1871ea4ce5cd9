import { Disclosure, LocalTextOf, usePage } from '../../../../ui/index.ts'
import type { TemplateActivity } from '../../../methods/index.ts'

type Props = { help: TemplateActivity['help']; open?: boolean }

/** How the method says an activity is done, and why. */
export function MethodHelp({ help, open }: Props) {
  const { t } = usePage()
  return (
    <Disclosure summary={t('initiatives.activity.how')} open={open}>
      <p>
        <LocalTextOf text={help.why} />
      </p>
      <ol class="ds-list">
        {help.steps.map((step, place) => (
          <li key={place}>
            <LocalTextOf text={step} />
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
