import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { NoticeView } from '@/domain/contract/notices'
import { usePaper } from '@/src/components/usePaper'
import { call } from '@/src/api'
import { webAddress } from '@/src/webAddress'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { toast } from '@/src/ui/toast'

function copy(words: string, told: string) {
  void Taro.setClipboardData({ data: words }).then(() => toast(told))
}

/** What goes out of the product: the paper, the text for the 就在江苏 site, the address. 第六条(四) */
export function NoticePapers({ notice }: { notice: NoticeView }) {
  const { id, desk, postedOn } = notice
  const paper = usePaper()
  const [shown, setShown] = useState(false)
  const print = (format: 'pdf' | 'docx') => paper.print(() => call('notices.print', { id, format }))
  const address = webAddress('notice', { id })
  return (
    <Card title={postedOn ? '发布到就在江苏' : '打印稿'}>
      <View className="notices-acts">
        {desk?.pasteText ? <Button onClick={() => copy(desk.pasteText, '公示文本已复制')}>复制公示文本</Button> : null}
        {postedOn && address ? (
          <Button look="secondary" onClick={() => copy(address, '网址已复制')}>
            复制公示网址
          </Button>
        ) : null}
        <Button look="secondary" busy={paper.busy} onClick={() => print('docx')}>
          打印稿（Word）
        </Button>
        <Button look="secondary" busy={paper.busy} onClick={() => print('pdf')}>
          打印稿（PDF）
        </Button>
        {desk?.pasteText ? (
          <Button look="quiet" onClick={() => setShown(!shown)}>
            {shown ? '收起公示文本' : '查看公示文本'}
          </Button>
        ) : null}
      </View>
      {shown ? <Text className="notices-paste">{desk?.pasteText ?? ''}</Text> : null}
    </Card>
  )
}
