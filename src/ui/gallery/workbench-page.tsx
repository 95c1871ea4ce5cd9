import {
  DataTable,
  Diff,
  Disclosure,
  EmptyState,
  FlowPicture,
  Heading,
  InlineForm,
  Lead,
  Markdown,
  Notice,
  Pager,
  Person,
  PhaseTracker,
  RequirementList,
  Section,
  StateTag,
  SummaryList,
  Tabs,
  TaskList,
  ThreadPath,
  Columns,
} from '../index.ts'
import { rows, phases, requirements, steps, tasks, terms, flow } from './workbench-samples.tsx'

/** A coordinator's page with the working parts: tables, tasks, gate, thread, differences. */
export function WorkbenchPage() {
  return (
    <>
      <Heading level={1}>What is stuck</Heading>
      <Lead>Three things wait for somebody. The oldest has waited for eleven days.</Lead>
      <Tabs
        label="Views"
        tabs={[
          { label: 'Everything', address: '#all', current: true, count: 3 },
          { label: 'Gates', address: '#gates', current: false, count: 1 },
          { label: 'Overdue', address: '#overdue', current: false },
        ]}
      />
      <Notice tone="success" title="The sign-off was saved" announced />
      <Notice tone="warning">Two of five members have not been asked on paper yet.</Notice>
      <Notice tone="danger" title="Nobody holds the role of funder" />
      <Section id="gate" title="Gate: may we leave ‘Define together’?">
        <RequirementList requirements={requirements} />
      </Section>
      <Section
        id="tasks"
        title="Activities"
        action={<InlineForm action="#">Add an activity</InlineForm>}
      >
        <TaskList tasks={tasks} />
        <Pager of="activities" next="#next" first="#first" />
      </Section>
      <Section id="table" title="Figures">
        <DataTable
          caption="What a night costs, before and after"
          captionHidden
          columns={[
            { label: 'Measure', cell: (row) => row.name },
            { label: 'Before', cell: (row) => row.before, numeric: true },
            { label: 'After', cell: (row) => row.after, numeric: true },
            { label: 'Judged', cell: (row) => <StateTag tone={row.tone}>{row.judged}</StateTag> },
          ]}
          rows={rows}
        />
      </Section>
      <Columns>
        <Section id="facts" title="The initiative">
          <SummaryList items={terms} />
          <Person name="Elin Sandström" role="Local champion" address="#" />
        </Section>
        <Section id="empty" title="Evidence">
          <EmptyState title="No evidence yet" action={{ label: 'Add evidence', address: '#' }}>
            A photo of the flip chart is enough to begin with.
          </EmptyState>
          <Disclosure summary="What counts as evidence?">
            <Markdown
              text={
                'Anything that *shows* it:\n\n- a photo\n- a list of who came\n- a figure with its source'
              }
            />
          </Disclosure>
        </Section>
      </Columns>
      <Section id="question" title="The question, version 2 against version 1">
        <Diff
          before="How might we reach people at night in Ådalen with fewer carers so that nobody lies awake waiting?"
          after="How might we be there for people at night in Ådalen, given two carers on duty, so that nobody lies awake waiting?"
        />
      </Section>
      <Section id="long" title="A roadmap of fourteen steps">
        <PhaseTracker phases={phases} />
      </Section>
      <Columns>
        <Section id="thread" title="The thread">
          <ThreadPath label="From a story to a service" steps={steps} />
        </Section>
        <Section id="flow" title="The same as a picture">
          <FlowPicture
            id="flow-picture"
            title="What led to what"
            description="Two stories led to one theme, the theme to a challenge and an idea."
            {...flow}
          />
        </Section>
      </Columns>
    </>
  )
}
