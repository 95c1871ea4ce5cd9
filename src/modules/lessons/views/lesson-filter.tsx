import {
  Button,
  ButtonRow,
  Disclosure,
  Form,
  FormColumns,
  HiddenFields,
  Select,
  TextField,
  usePage,
} from '../../../ui/index.ts'
import { isNarrowed, lessonOrders, type LessonFilter } from '../lesson/list.ts'
import { lessonPaths as paths } from '../paths.ts'
import { confidences, densities, lessonStates, levels, modes, services } from '../words.ts'

type Props = { lab: string; filter: LessonFilter; inside: boolean }

/** Searching and narrowing the lessons of a lab. */
export function LessonFilterForm({ lab, filter, inside }: Props) {
  const { t } = usePage()
  const pick = (name: string, label: string, options: { value: string; label: string }[]) => (
    <Select
      name={name}
      label={label}
      empty={t('lessons.filter.all')}
      options={options}
      values={filter}
      optional
    />
  )
  const states = lessonStates.filter((one) => inside || one !== 'draft')
  return (
    <Form action={paths.lessons({ lab })} method="get">
      {filter.initiative && <HiddenFields values={{ initiative: filter.initiative }} />}
      <TextField
        name="words"
        type="search"
        label={t('lessons.filter.words')}
        values={filter}
        optional
      />
      <Disclosure summary={t('lessons.filter.narrow')} open={isNarrowed(filter)}>
        <FormColumns
          first={
            <>
              {pick(
                'service',
                t('lessons.field.service'),
                services.map((value) => ({ value, label: t(`lessons.service.${value}`) })),
              )}
              {pick(
                'mode',
                t('lessons.field.mode'),
                modes.map((value) => ({ value, label: t(`lessons.mode.${value}`) })),
              )}
              {pick(
                'level',
                t('lessons.field.level'),
                levels.map((value) => ({ value, label: t(`lessons.level.${value}`) })),
              )}
              {pick(
                'density',
                t('lessons.field.density'),
                densities.map((value) => ({ value, label: t(`lessons.density.${value}`) })),
              )}
            </>
          }
          second={
            <>
              {pick(
                'confidence',
                t('lessons.field.confidence'),
                confidences.map((value) => ({ value, label: t(`lessons.confidence.${value}`) })),
              )}
              {pick('contested', t('lessons.filter.contested'), [
                { value: 'yes', label: t('lessons.filter.contested-yes') },
                { value: 'no', label: t('lessons.filter.contested-no') },
              ])}
              <Select
                name="state"
                label={t('lessons.field.state')}
                options={states.map((value) => ({ value, label: t(`lessons.state.${value}`) }))}
                values={filter}
              />
              <Select
                name="order"
                label={t('lessons.filter.order')}
                options={lessonOrders.map((value) => ({
                  value,
                  label: t(`lessons.order.${value}`),
                }))}
                values={filter}
              />
            </>
          }
        />
      </Disclosure>
      <ButtonRow>
        <Button look="secondary">{t('lessons.filter.show')}</Button>
      </ButtonRow>
    </Form>
  )
}
