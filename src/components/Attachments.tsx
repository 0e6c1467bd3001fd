import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { FILE_PURPOSES } from '@/domain/rules/files'
import { Button } from '@/src/ui/Button'
import { Sheet } from '@/src/ui/Sheet'
import { Skeleton } from '@/src/ui/Skeleton'
import { PhotoGrid } from './PhotoGrid'
import type { AttachmentPart, Attached } from './useAttachments'
import { usePhotos } from './usePhotos'
import './Attachments.scss'

interface AttachmentsProps<K extends string> {
  /** From `useAttachments`. */
  attachments: Attached<K>
  /** Kinds shown though they have no file yet: those the chosen evidence path asks for. */
  wanted?: readonly K[]
  /** What to photograph, by kind. */
  hints?: Partial<Readonly<Record<K, string>>>
}

function Group<K extends string>({
  part,
  attachments,
  hint,
}: {
  part: AttachmentPart<K>
  attachments: Attached<K>
  hint: string | undefined
}) {
  const max = part.tiles.length + attachments.room
  const photos = usePhotos({ draft: part.draft, purpose: attachments.purpose, max, documents: true })
  return (
    <View className="attachment-group">
      <Text className="attachment-title">{part.label}</Text>
      {hint ? <Text className="attachment-note">{hint}</Text> : null}
      <PhotoGrid label={part.label} photos={photos} max={max} />
    </View>
  )
}

function summary({ max, room, purpose }: Attached<string>): string {
  const megabytes = FILE_PURPOSES[purpose].maxBytes / 1_048_576
  return `共 ${max - room} 份，最多 ${max} 份。可传 JPG、PNG、HEIC 图片或 PDF，每份不超过 ${megabytes} MB。`
}

/** The files of a form under their kinds; other kinds are added by name. 附件1 注 */
export function Attachments<K extends string>({ attachments, wanted = [], hints = {} }: AttachmentsProps<K>) {
  const [added, setAdded] = useState<readonly K[]>([])
  const [choosing, setChoosing] = useState(false)
  // A group opens the queue itself when it is drawn, and would open it without the server's files.
  if (!attachments.opened) return <Skeleton rows={2} />
  const isShown = ({ kind, tiles }: AttachmentPart<K>) =>
    tiles.length > 0 || wanted.includes(kind) || added.includes(kind)
  const others = attachments.parts.filter((part) => !isShown(part))
  const hintOf = (kind: K): string | undefined => hints[kind]

  function add(kind: K) {
    setAdded([...added, kind])
    setChoosing(false)
  }

  return (
    <View>
      <Text className="attachment-note">{summary(attachments)}</Text>
      {attachments.parts.filter(isShown).map((part) => (
        <Group key={part.kind} part={part} attachments={attachments} hint={hintOf(part.kind)} />
      ))}
      {others.length > 0 && attachments.room > 0 ? (
        <Button look="secondary" onClick={() => setChoosing(true)}>
          添加其他种类的材料
        </Button>
      ) : null}
      <Sheet open={choosing} title="这份材料是" onClose={() => setChoosing(false)}>
        {others.map(({ kind, label }) => (
          <Button key={kind} look="quiet" onClick={() => add(kind)}>
            {label}
          </Button>
        ))}
      </Sheet>
    </View>
  )
}
