import { usePage } from '../scope.ts'
import { fieldId, type Problem } from './problem.ts'

/** Problems that do not say by themselves what they are about. */
const general = ['platform.input.choose', 'platform.input.missing', 'ui.problem.invalid']

/** All that is to mend, first and focused, each entry leading to its field. */
export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  const { t, fieldLabels } = usePage()
  if (problems.length === 0) return null
  const named = (id: string, text: string) => {
    const field = fieldLabels?.get(id)
    const isGeneral = field !== undefined && general.some((key) => t(key) === text)
    return isGeneral ? t('ui.error.named', { field, text }) : text
  }
  return (
    <div
      class="ds-error-summary"
      role="group"
      aria-labelledby="error-summary-title"
      tabindex={-1}
      autofocus
    >
      <h2 id="error-summary-title" class="ds-heading">
        {t('ui.error.summary', { count: problems.length })}
      </h2>
      <ul>
        {problems.map(({ field, id, text }, place) => (
          <li key={place}>
            {field ? (
              <a class="ds-link" href={`#${id ?? fieldId(field)}`}>
                {named(id ?? fieldId(field), text)}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
