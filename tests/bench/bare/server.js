// The least that a chat can be, to compare with: each message is one row in Postgres, and then goes to every
// socket. And the least that an HTTP server can be: `GET /`.
//   node server.js <database>
import { createServer } from 'node:http'
import pg from 'pg'
import { WebSocketServer } from 'ws'

const pool = new pg.Pool({ connectionString: process.argv[2], max: 16 })
await pool.query('create table if not exists bare_messages (id bigserial primary key, text text not null)')

const server = createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json')
  if (request.method === 'GET') return response.end('{"ok":true}')
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const { text } = JSON.parse(Buffer.concat(chunks).toString())
  const { rows } = await pool.query({
    name: 'insert',
    text: 'insert into bare_messages (text) values ($1) returning id',
    values: [text],
  })
  const message = JSON.stringify({ id: rows[0].id, text })
  response.end(message)
  for (const socket of sockets.clients) socket.send(message)
})
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
server.listen(0, '127.0.0.1', () => console.log(`listening at ${server.address().port}`))
