/* The capture page: a form becomes an entry of the outbox at once; entries are handed in when the platform answers. */
(() => {
  'use strict';

  const account = document.body.dataset.account;
  const line = document.getElementById('capture-line');
  const picker = document.getElementById('capture-kind');
  const sheets = [...document.querySelectorAll('.mj-capture-sheet')];
  let correcting = null;

  /* Letters that are not mistaken for one another; the M keeps these numbers apart from those the platform counts up. */
  const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

  function number(prefix, day) {
    const drawn = crypto.getRandomValues(new Uint8Array(7));
    return `${prefix}-${day.slice(0, 4)}-M${[...drawn].map((each) => LETTERS[each % LETTERS.length]).join('')}`;
  }

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /* The page may be a copy from another day. */
  function today() {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  }

  function say(state) {
    line.dataset.state = state;
  }

  function show(id) {
    sheets.forEach((sheet) => (sheet.hidden = sheet.id !== id));
    if (picker) {
      picker.value = id;
    }
  }

  function blank(sheet) {
    const form = sheet.querySelector('form');
    const unit = form.elements.unit?.value;
    form.reset();
    form.elements.day.value = today();
    if (unit) {
      form.elements.unit.value = unit;
    }
    delete form.dataset.sent;
  }

  function submitted(event) {
    event.preventDefault();
    if (!event.target.dataset.sent) {
      keep(event.target).catch(() => {
        delete event.target.dataset.sent;
        say('unkept');
      });
    }
  }

  async function keep(form) {
    const sheet = form.closest('.mj-capture-sheet');
    const fields = [...new FormData(form)].filter(([name]) => name !== 'key' && name !== '_csrf');
    await outbox.put({
      id: correcting?.id ?? uuid(),
      key: uuid(),
      number: correcting?.number ?? number(sheet.dataset.prefix, form.elements.day.value),
      account,
      action: new URL(form.action).pathname,
      name: sheet.dataset.name,
      fields,
      written: correcting?.written ?? Date.now(),
      state: 'waiting',
    });
    correcting = null;
    blank(sheet);
    await list();
    document.getElementById('outbox').scrollIntoView({ block: 'nearest' });
    await send();
  }

  function correct(entry) {
    const sheet = sheets.find((each) => new URL(each.querySelector('form').action).pathname === entry.action);
    if (!sheet) {
      return;
    }
    correcting = entry;
    show(sheet.id);
    const form = sheet.querySelector('form');
    entry.fields.forEach(([name, value]) => {
      if (form.elements[name]) {
        form.elements[name].value = value;
      }
    });
    form.scrollIntoView();
    form.querySelector('textarea, input:not([type=hidden]), select').focus();
  }

  async function list() {
    const entries = await outbox.all();
    document.getElementById('outbox-empty').hidden = entries.length > 0;
    document.getElementById('outbox').replaceChildren(...entries.map(row));
  }

  function row(entry) {
    const part = document.getElementById('outbox-row').content.cloneNode(true).firstElementChild;
    const fill = (name, text) => (part.querySelector(`[data-is=${name}]`).textContent = text);
    const value = (name) => entry.fields.find(([field]) => field === name)?.[1] ?? '';
    const said = entry.fields.filter(([name, text]) => text && !['day', 'unit', 'channel'].includes(name));
    part.dataset.state = entry.state;
    part.dataset.id = entry.id;
    fill('name', entry.name);
    fill('text', said.map(([, text]) => text).join(' · '));
    fill('number', entry.number);
    fill('day', value('day'));
    fill('why', entry.why ?? '');
    if (entry.position) {
      const link = part.querySelector('[data-is=position]');
      link.textContent = `#${entry.position}`;
      link.href = `/audit/${entry.position}`;
    }
    if (entry.account !== account && entry.state !== 'sent') {
      const owner = part.querySelector('[data-is=owner]');
      owner.hidden = false;
      owner.textContent = owner.dataset.words.replace('{0}', entry.account);
      part.querySelectorAll('[data-do]').forEach((button) => (button.disabled = true));
    }
    part.querySelector('[data-do=correct]').addEventListener('click', () => correct(entry));
    part.querySelector('[data-do=discard]').addEventListener('click', async () => {
      await outbox.drop(entry.id);
      await list();
    });
    return part;
  }

  function token() {
    return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '');
  }

  /* Who is signed in at the platform; throws what stands in the way. */
  async function present() {
    const answer = await ask('/capture/account', {});
    return (await answer.json()).account;
  }

  async function ask(path, options) {
    let answer;
    try {
      answer = await fetch(path, { ...options, redirect: 'manual', cache: 'no-store' });
    } catch {
      throw navigator.onLine ? 'unanswered' : 'offline';
    }
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
      throw 'signedOut';
    }
    if (!answer.ok && answer.status !== 422) {
      throw 'unanswered';
    }
    return answer;
  }

  /* The key goes with every try: a try whose answer was lost is answered again, not carried out again. */
  async function hand(entry) {
    const body = new URLSearchParams(entry.fields);
    body.set('key', entry.key);
    body.set('number', entry.number);
    body.set('account', entry.account);
    const answer = await ask(entry.action, { method: 'POST', body, headers: { 'X-XSRF-TOKEN': token() } });
    const said = await answer.json();
    await outbox.put(
      answer.ok ? { ...entry, state: 'sent', position: said.position } : { ...entry, state: 'refused', why: said.why });
  }

  async function handAll() {
    const signedIn = await present();
    if (signedIn !== account) {
      throw 'signedOut';
    }
    const waiting = (await outbox.all()).filter((entry) => entry.state === 'waiting' && entry.account === account);
    let unanswered = false;
    for (const entry of waiting.reverse()) {
      try {
        await hand(entry);
        await list();
      } catch (why) {
        if (why !== 'unanswered') {
          throw why;
        }
        unanswered = true;
      }
    }
    await outbox.tidy();
    if (unanswered) {
      throw 'unanswered';
    }
  }

  /* One round at a time, over all windows of this browser where it knows locks. */
  let round = null;

  function send() {
    round ??= (navigator.locks ? navigator.locks.request('mingjing-outbox', handAll) : handAll())
      .then(() => say('online'), (why) => {
        if (typeof why !== 'string') {
          throw why;
        }
        say(why);
      })
      .finally(() => {
        round = null;
      });
    return round;
  }

  async function readyForOffline() {
    if (!('serviceWorker' in navigator)) {
      return;
    }
    await navigator.serviceWorker.register('/capture-worker.js', { scope: '/capture' });
    const parts = [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src]')];
    const copies = await caches.open('mingjing-capture');
    await copies.addAll(['/capture', ...new Set(parts.map((part) => new URL(part.href ?? part.src).pathname))]);
    navigator.storage?.persist?.();
    document.body.dataset.kept = 'yes';
  }

  sheets.forEach((sheet) => {
    blank(sheet);
    sheet.querySelector('form').addEventListener('submit', submitted);
  });
  if (picker) {
    picker.addEventListener('change', () => {
      correcting = null;
      show(picker.value);
    });
    show(sheets[0].id);
  }
  document.getElementById('capture-send').addEventListener('click', send);
  window.addEventListener('online', send);
  window.addEventListener('offline', () => say('offline'));
  setInterval(() => document.visibilityState === 'visible' && send(), 30000);
  list().then(send);
  readyForOffline().catch(() => undefined);
})();
