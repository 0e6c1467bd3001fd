import { Text, View } from '@tarojs/components'
import type { OutputOf } from '@/domain/contract'
import { FILE_PURPOSES } from '@/domain/rules/files'
import { showMoment } from '@/domain/rules/shanghai'
import { Pictures } from '@/src/components/Pictures'
import { useAct, useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Empty } from '@/src/ui/Empty'
import { Loaded } from '@/src/ui/Loaded'
import { Notice } from '@/src/ui/Notice'
import { useNow } from '@/src/ui/useNow'
import { Console } from '../Console'
import './index.scss'

type Picture = OutputOf<'account.pendingPictures'>['pictures'][number]

function Waiting({ picture }: { picture: Picture }) {
  const nowAt = useNow()
  const judge = useAct('account.judgePicture', { invalidates: ['account.pendingPictures'] })
  return (
    <Card>
      <Text className="pictures-note">{`${FILE_PURPOSES[picture.purpose].label} · ${showMoment(picture.at, nowAt)} 上传`}</Text>
      <Pictures files={[picture]} />
      <View className="pictures-acts">
        <Button
          look="secondary"
          busy={judge.busy}
          onClick={() => void judge.run({ key: picture.key, verdict: 'refused' })}
        >
          不通过
        </Button>
        <Button busy={judge.busy} onClick={() => void judge.run({ key: picture.key, verdict: 'passed' })}>
          通过
        </Button>
      </View>
    </Card>
  )
}

/** Pictures the content check gave no verdict on: a person looks, others see them only when they pass. */
export default function PicturesPage() {
  const seen = useCall('account.pendingPictures', {})
  return (
    <Console title="图片人工查看" here="pictures">
      <Notice words="这些图片上传超过 30 分钟仍没有内容检查结果，通过前别人看不到。每次判断都会留下记录。" />
      <Loaded seen={seen}>
        {({ pictures }) =>
          pictures.length === 0 ? (
            <Empty title="没有等待查看的图片" hint="内容检查正常时，图片会自动通过。" icon="check" />
          ) : (
            pictures.map((picture) => <Waiting key={picture.key} picture={picture} />)
          )
        }
      </Loaded>
    </Console>
  )
}
