// Uploads a file by tus-js-client: node upload.mjs '{"endpoint", "token", "file", "metadata", "stopAfter", "url"}'.
// With "stopAfter" it gives up after so many confirmed bytes and prints the upload's address; with "url" it resumes.
import {createReadStream, statSync} from 'node:fs'
import {Upload} from 'tus-js-client'

const wish = JSON.parse(process.argv[2])
let chunks = 0
const upload = new Upload(createReadStream(wish.file), {
  endpoint: wish.endpoint,
  uploadUrl: wish.url,
  uploadSize: statSync(wish.file).size,
  chunkSize: 65536,
  retryDelays: [0, 100, 500],
  headers: {Authorization: `Bearer ${wish.token}`},
  metadata: wish.metadata,
  onBeforeRequest: request => { if (request.getMethod() === 'PATCH') chunks++ },
  onChunkComplete: (size, accepted) => {
    if (wish.stopAfter && accepted >= wish.stopAfter) {
      upload.abort().then(() => {
        console.log(JSON.stringify({url: upload.url, accepted, chunks}))
        process.exit(0)
      })
    }
  },
  onError: failure => { console.error(String(failure)); process.exit(1) },
  onSuccess: () => { console.log(JSON.stringify({url: upload.url, chunks})); process.exit(0) },
})
upload.start()
