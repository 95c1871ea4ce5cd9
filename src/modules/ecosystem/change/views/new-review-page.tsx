import { limits } from '../../../../platform/input.ts'
import {
  Button,
  ButtonLink,
  ButtonRow,
  Checkboxes,
  DateField,
  Fieldset,
  Form,
  Heading,
  Lead,
  NumberField,
  TextArea,
  usePage,
  type FormValues,
  type Problem,
} from '../../../../ui/index.ts'
import { changePaths as paths } from '../paths.ts'
import { sorts } from './review-sorts.ts'

type Props = {
  address: { lab: string; stakeholderId: string }
  organisation: string
  actions: readonly { value: string; label: string }[]
  values: FormValues
  problems: readonly Problem[]
}

/** A meeting on how far the changes have come: who was there, what was agreed, and what was not. */
export function NewReviewPage({ address, organisation, actions, values, problems }: Props) {
  const { t } = usePage()
  const form = { values, problems }
  return (
    <>
      <Heading level={1} kicker={organisation}>
        {t('ecosystem.change.review.new')}
      </Heading>
      <Lead>{t('ecosystem.change.review.new-lead')}</Lead>
      <Form action={paths.reviews(address)} problems={problems} keepDraft="review">
        <DateField name="heldOn" label={t('ecosystem.change.review.held')} {...form} />
        <Fieldset
          legend={t('ecosystem.change.review.present')}
          hint={t('ecosystem.change.review.present-hint')}
        >
          <div class="field-row">
            {sorts.map((sort) => (
              <NumberField
                key={sort}
                name={sort}
                label={t(`ecosystem.change.review.sort.${sort}`)}
                optional
                chars={4}
                {...form}
              />
            ))}
          </div>
        </Fieldset>
        <TextArea
          name="agreed"
          label={t('ecosystem.change.review.agreed')}
          rows={4}
          charsMax={limits.body}
          {...form}
        />
        <TextArea
          name="dissent"
          label={t('ecosystem.change.review.dissent')}
          hint={t('ecosystem.change.review.dissent-hint')}
          rows={3}
          charsMax={limits.body}
          optional
          {...form}
        />
        {actions.length > 0 && (
          <Checkboxes
            name="actionIds"
            label={t('ecosystem.change.review.changed')}
            options={actions}
            optional
            {...form}
          />
        )}
        <ButtonRow>
          <Button>{t('ecosystem.save')}</Button>
          <ButtonLink look="secondary" href={paths.plan(address)}>
            {t('ecosystem.back')}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}
