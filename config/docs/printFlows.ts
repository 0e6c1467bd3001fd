import { ROLES } from '@/domain/rules/roles'
import { rowOf as settingOf, SETTING_NAMES, showSetting } from '@/domain/rules/settingValues'
import { SETTINGS } from '@/domain/rules/settings'
import { MACHINES, type Machine } from './machines'
import { codes, PRINTED, table } from './markdown'

type Row = Machine['flow'][number]

function word(words: Readonly<Record<string, string>>, key: string): string {
  return `\`${key}\` ${words[key] ?? ''}`.trim()
}

function rowOf(machine: Machine, row: Row): string[] {
  return [
    codes([row.action]),
    row.from.map((state) => word(machine.states, state)).join('、'),
    row.to === 'same' ? '不变' : word(machine.states, row.to),
    row.by.map((actor) => machine.actors[actor] ?? actor).join('、'),
    row.needs ?? '',
    row.article,
  ]
}

/** Arrows between different states; several actions between the same two share one. */
function arrowsOf(machine: Machine): string[] {
  const labels = new Map<string, string[]>()
  for (const row of machine.flow) {
    for (const from of row.from.filter((state) => row.to !== 'same' && row.to !== state)) {
      const arrow = `${from} --> ${row.to}`
      labels.set(arrow, [...new Set([...(labels.get(arrow) ?? []), row.action])])
    }
  }
  return [...labels].map(([arrow, actions]) => `  ${arrow}: ${actions.join(' / ')}`)
}

function drawingOf(machine: Machine): string {
  const leaves = new Set(machine.flow.flatMap((row) => (row.to === 'same' ? [] : row.from)))
  const last = Object.keys(machine.states).filter((state) => !leaves.has(state))
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(machine.states).map(([state, label]) => `  ${state}: ${label}`),
    `  [*] --> ${machine.first}`,
    ...arrowsOf(machine),
    ...last.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n')
}

function sectionOf(machine: Machine): string {
  const head = ['action', 'from', 'to', 'who', 'needs', 'clause']
  const rows = machine.flow.map((row) => rowOf(machine, row))
  return `## ${machine.title}\n\nFrom \`${machine.file}\`.\n\n${drawingOf(machine)}\n\n${table(head, rows)}`
}

/** Every state machine as a drawing and a table, and the settings their clocks read. */
export function printFlows(): string {
  const settings = SETTING_NAMES.map((name) => {
    const { what, source, by } = settingOf(name)
    return [codes([name]), showSetting(name, SETTINGS[name].value), what, source, ROLES[by]]
  })
  return [
    PRINTED,
    '# Flows',
    'The server looks every step up in these tables; buttons are drawn from the same. Drawings leave out steps that keep the state.',
    ...MACHINES.map(sectionOf),
    '## Settings',
    `${table(['setting', 'default', 'what', 'clause', 'set by'], settings)}\n`,
  ].join('\n\n')
}
