/* Small manners of every page: menus close when one leaves them, and a form is sent once. */
(() => {
  'use strict';

  document.addEventListener('click', (event) => {
    document.querySelectorAll('details.mj-menu[open]').forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      return;
    }
    document.querySelectorAll('details.mj-menu[open]').forEach((menu) => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
  });

  /* Back from the browser's memory a form may be sent again. */
  window.addEventListener('pageshow', () => {
    document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
  });

  document.querySelector('[data-print]')?.addEventListener('click', () => window.print());

  /* A refused form lies open further down: bring it into view. */
  const refused = document.querySelector('details[open] [role=alert]');
  if (refused) {
    refused.scrollIntoView({ block: 'center' });
  }
})();
