import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { StagedView } from '@/domain/contract/rounds'
import { showMoment } from '@/domain/rules/shanghai'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { StateTag } from '@/src/ui/StateTag'
import { useNow } from '@/src/ui/useNow'
import { UndoSheet } from './UndoSheet'
import { useSecondsLeft } from './useSecondsLeft'

type ReleaseView = StagedView['releases'][number]

const two = (value: number) => String(value).padStart(2, '0')

/** '29 分 05 秒'. */
function leftWords(seconds: number): string {
  return `${Math.floor(seconds / 60)} 分 ${two(seconds % 60)} 秒`
}

function Undo({ release, canUndo, onUndo }: { release: ReleaseView; canUndo: boolean; onUndo: () => void }) {
  const seconds = useSecondsLeft(release.undoUntilAt)
  if (seconds === 0) return <StateTag word="撤销期已过，已生效" tone="good" />
  return (
    <View className="meeting-undo">
      <Text className="meeting-left">{`${leftWords(seconds)} 内可以撤销`}</Text>
      {canUndo ? (
        <Button small look="secondary" onClick={onUndo}>
          撤销放行
        </Button>
      ) : null}
    </View>
  )
}

interface ReleasesProps {
  staged: StagedView
  /** Those of the round to show. */
  releases: readonly ReleaseView[]
  canUndo: boolean
}

/** Releases, the newest first, with the time left to take each back. */
export function Releases({ staged, releases, canUndo }: ReleasesProps) {
  const [undoing, setUndoing] = useState<number | null>(null)
  const nowAt = useNow()
  const chosen = releases.find(({ no }) => no === undoing)
  return (
    <>
      {[...releases].reverse().map((release) => (
        <Card key={release.no} title={`第 ${release.no} 次放行`}>
          <Text className="meeting-words">{`拟聘任 ${release.shortlisted} 人，不聘任 ${release.declined} 人`}</Text>
          <Text className="meeting-note">{`${release.byName}，${showMoment(release.at, nowAt)}`}</Text>
          {release.undoneAt === null ? (
            <Undo release={release} canUndo={canUndo} onUndo={() => setUndoing(release.no)} />
          ) : (
            <Text className="meeting-words">{`${showMoment(release.undoneAt, nowAt)} 已撤销：${release.undoneWhy}`}</Text>
          )}
          {release.finished ? null : <Text className="meeting-note">正在处理，稍后自动完成</Text>}
        </Card>
      ))}
      {chosen ? <UndoSheet key={chosen.no} staged={staged} release={chosen} onClose={() => setUndoing(null)} /> : null}
    </>
  )
}
