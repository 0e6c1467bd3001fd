import type { Problem } from '@/src/refused'
import { Notice } from '@/src/ui/Notice'

const UNREACHED: readonly Problem['code'][] = ['OFF', 'SLOW', 'DOWN']

interface TroubleProps {
  problem: Problem | null
  action?: { label: string; onClick: () => void }
}

/** Why a form was not taken, in place; what was written is still there. */
export function Trouble({ problem, action }: TroubleProps) {
  if (!problem) return null
  const kept = UNREACHED.includes(problem.code) ? '。填写的内容已保存在本机，可以稍后再试' : ''
  const trace =
    problem.traceId && (problem.code === 'BUSY' || problem.code === 'BUG') ? `（追踪号 ${problem.traceId}）` : ''
  return <Notice tone="bad" words={`${problem.sentence}${kept}${trace}`} {...(action ? { action } : {})} />
}
