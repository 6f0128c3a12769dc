/* What was written down on this phone, kept in its own database until the platform has it, and a while longer to look at. */
'use strict';

const outbox = (() => {
  const SHOWN = 50;

  const opened = new Promise((done, failed) => {
    const asked = indexedDB.open('mingjing-outbox', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('entries', { keyPath: 'id' });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });

  async function ask(mode, question) {
    const database = await opened;
    return new Promise((done, failed) => {
      const transaction = database.transaction('entries', mode);
      const asked = question(transaction.objectStore('entries'));
      transaction.oncomplete = () => done(asked.result);
      transaction.onerror = () => failed(transaction.error);
      transaction.onabort = () => failed(transaction.error);
    });
  }

  /* Newest first. */
  async function all() {
    const entries = await ask('readonly', (store) => store.getAll());
    return entries.sort((a, b) => b.written - a.written);
  }

  const put = (entry) => ask('readwrite', (store) => store.put(entry));

  const drop = (id) => ask('readwrite', (store) => store.delete(id));

  /* Only what the platform has may be forgotten. */
  async function tidy() {
    const sent = (await all()).filter((entry) => entry.state === 'sent');
    await Promise.all(sent.slice(SHOWN).map((entry) => drop(entry.id)));
  }

  return { all, put, drop, tidy };
})();
