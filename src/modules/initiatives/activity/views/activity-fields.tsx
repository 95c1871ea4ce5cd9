import {
  ApproximateDateField,
  LocalTextField,
  Select,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'

export type PersonToPick = { id: string; name: string }
type Props = { values: FormValues; problems: readonly Problem[]; people: readonly PersonToPick[] }

/** What an activity is called, who sees to it and when it is due. */
export function ActivityFields({ values, problems, people }: Props) {
  const { t } = usePage()
  return (
    <>
      <LocalTextField
        name="title"
        label={t('initiatives.activity.title')}
        values={values}
        problems={problems}
      />
      <Select
        name="ownerId"
        label={t('initiatives.activity.owner')}
        optional
        empty={t('initiatives.activity.owner-none')}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        values={values}
        problems={problems}
      />
      <ApproximateDateField
        name="due"
        label={t('initiatives.activity.due')}
        optional
        values={values}
        problems={problems}
      />
    </>
  )
}
