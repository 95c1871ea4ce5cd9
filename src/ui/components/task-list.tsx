import type { ComponentChildren } from 'preact'
import { StateTag, type Tone } from './tag.tsx'

export type Task = {
  title: ComponentChildren
  address?: string
  hint?: ComponentChildren
  state: { tone: Tone; label: string }
}

/** Things to do with the state of each. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul class="task-list">
      {tasks.map((task, place) => (
        <li key={place}>
          <div class="task-what">
            {task.address ? (
              <a class="ds-link" href={task.address}>
                {task.title}
              </a>
            ) : (
              <span>{task.title}</span>
            )}
            {task.hint && <div class="note">{task.hint}</div>}
          </div>
          <StateTag tone={task.state.tone}>{task.state.label}</StateTag>
        </li>
      ))}
    </ul>
  )
}
