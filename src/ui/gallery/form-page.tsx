import {
  ApproximateDateField,
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  Checkboxes,
  DateField,
  Fieldset,
  FileField,
  Form,
  Heading,
  Lead,
  LocalTextField,
  NumberField,
  Radios,
  Select,
  TextArea,
  TextField,
  type Problem,
} from '../index.ts'

const problems: Problem[] = [
  { field: 'title', text: 'Give the initiative a title' },
  { field: 'contact', text: 'Say if we may contact you' },
]

const values = {
  'summary.sv': 'Nattbesök utan lång körning.',
  'summary.en': 'Night visits without the long drive.',
  place: 'adalen',
  'channels[]': ['letter', 'phone'],
  'start.words': 'after harvest',
  drive: '9.0',
}

/** Every kind of field, sent once with two mistakes. */
export function FormPage() {
  const shared = { values, problems }
  return (
    <>
      <Heading level={1}>Start an initiative</Heading>
      <Lead>You can change everything later, except the method it starts from.</Lead>
      <Form action="#" problems={problems} upload keepDraft="gallery">
        <LocalTextField name="title" label="Title" hint="A few words are enough" {...shared} />
        <LocalTextField name="summary" label="Summary" long rows={3} charsMax={500} {...shared} />
        <TextField
          name="mail"
          label="E-mail of the champion"
          type="email"
          autocomplete="email"
          {...shared}
        />
        <Select name="place" label="Place" options={places} {...shared} />
        <Radios name="contact" label="May we contact you?" options={contact} {...shared} />
        <Checkboxes
          name="channels"
          label="How do people hear of it?"
          options={channels}
          optional
          {...shared}
        />
        <Fieldset legend="The time it takes" hint="A rough idea helps people to plan.">
          <ApproximateDateField name="start" label="When does it start?" {...shared} />
          <DateField name="due" label="Report due" optional {...shared} />
          <NumberField name="drive" label="Hours of driving a night" decimal {...shared} />
        </Fieldset>
        <TextArea name="why" label="Why now?" charsMax={1000} optional {...shared} />
        <FileField name="photo" label="Photo or document" optional {...shared} />
        <Checkbox name="agreed" label="The core team has agreed to this" {...shared} />
        <ButtonRow>
          <Button>Start the initiative</Button>
          <ButtonLink href="#" look="secondary">
            Go back
          </ButtonLink>
        </ButtonRow>
      </Form>
    </>
  )
}

const places = [
  { value: 'adalen', label: 'Ådalen' },
  { value: 'junsele', label: 'Junsele' },
]
const contact = [
  { value: 'mail', label: 'Yes, by e-mail' },
  { value: 'letter', label: 'Yes, by letter', hint: 'It takes about four days' },
  { value: 'no', label: 'No, thank you' },
]
const channels = [
  { value: 'letter', label: 'Letter' },
  { value: 'phone', label: 'Phone' },
  { value: 'board', label: 'Notice board' },
]
