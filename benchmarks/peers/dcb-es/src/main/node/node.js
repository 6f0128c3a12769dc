// One node of the store: answers each line of JSON on standard input with one on standard output, many at a time.
import { createInterface } from "node:readline"
import pg from "pg"
import { AppendConditionError, Query, SequencePosition, Tags } from "@dcb-es/event-store"
import { PostgresEventStore } from "@dcb-es/event-store-postgres"

const [host, port, database, user, password, connections] = process.argv.slice(2)
const pool = new pg.Pool({ host, port: Number(port), database, user, password, max: Number(connections) })
const store = new PostgresEventStore({ pool })

const query = criteria =>
  Query.fromItems(criteria.map(({ types, tags }) => ({ types, tags: Tags.from(tags) })))

const seenEvent = ({ event, position }) => ({
  position: position.toString(),
  id: event.metadata.id,
  type: event.type,
  tags: event.tags.values,
  data: event.data,
})

async function load(criteria) {
  const events = []
  for await (const each of store.read(query(criteria))) events.push(seenEvent(each))
  // The condition looks after the last event the decision has read, as the library's buildDecisionModel has it.
  return { events, seen: events.length ? events.at(-1).position : "0" }
}

async function append({ events, criteria, seen }) {
  const condition = seen === undefined
    ? undefined
    : { failIfEventsMatch: query(criteria), after: SequencePosition.fromString(seen) }
  try {
    await store.append({
      events: events.map(({ id, type, tags, data }) => ({ type, tags: Tags.from(tags), data, metadata: { id } })),
      condition,
    })
    return { recorded: true }
  } catch (error) {
    if (error instanceof AppendConditionError) return { recorded: false }
    throw error
  }
}

async function read({ after, limit }) {
  const events = []
  for await (const each of store.read(Query.all(), { after: SequencePosition.fromString(String(after)), limit })) {
    events.push(seenEvent(each))
  }
  return { events }
}

const answers = {
  install: async () => (await store.ensureInstalled(), {}),
  load: request => load(request.criteria),
  append,
  read,
}

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line)
  answers[request.ask](request)
    .catch(error => ({ failure: String(error) }))
    .then(answer => process.stdout.write(JSON.stringify({ number: request.number, ...answer }) + "\n"))
}
await pool.end()
