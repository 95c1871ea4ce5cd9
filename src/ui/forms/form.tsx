import type { ComponentChildren } from 'preact'
import { usePage } from '../scope.ts'
import { ErrorSummary } from './error-summary.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import type { Problem } from './problem.ts'

export type FormProps = {
  action: string
  method?: 'post' | 'get'
  problems?: readonly Problem[]
  /** Sends files. */
  upload?: boolean
  /** Keeps what is typed in this browser tab under this name until it was received. */
  keepDraft?: string
  children: ComponentChildren
}

/** A form that works without scripts, can be sent twice without harm, and starts with what to mend. */
export function Form(props: FormProps) {
  const { action, method = 'post', problems = [], upload, keepDraft, children } = props
  const { t, newOpId } = usePage()
  return (
    <form
      class="form"
      action={action}
      method={method}
      enctype={upload ? 'multipart/form-data' : undefined}
      novalidate
      data-keep-draft={keepDraft}
      data-restored={keepDraft && t('ui.draft.restored')}
      data-discard={keepDraft && t('ui.draft.discard')}
    >
      <ErrorSummary problems={problems} />
      {method === 'post' && <HiddenFields values={{ opId: newOpId() }} />}
      {children}
    </form>
  )
}
