import { Field, type FieldProps } from './field.tsx'

export type FileFieldProps = Omit<FieldProps, 'values'> & {
  /** Types the browser offers, such as 'image/*,application/pdf'; the server decides for itself. */
  accept?: string
}

/** A file from the reader's device; its form needs `upload`. */
export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      {(control) => <input class="ds-input" {...control} type="file" accept={props.accept} />}
    </Field>
  )
}
