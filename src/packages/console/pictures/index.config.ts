export default definePageConfig({ navigationBarTitleText: '图片人工查看' })
