import { qrPicture } from './qrPicture'

describe('the picture of a feedback code', () => {
  it('is a picture that needs no network', () => {
    const picture = qrPicture('https://zhuanjia.example/feedback?code=ABCD2345')

    expect(picture).toMatch(/^data:image\/gif;base64,[A-Za-z0-9+/=]+$/)
    expect(picture.length).toBeLessThan(20_000)
  })

  it('differs with the code', () => {
    expect(qrPicture('https://zhuanjia.example/feedback?code=ABCD2345')).not.toBe(
      qrPicture('https://zhuanjia.example/feedback?code=ABCD2346'),
    )
  })
})
