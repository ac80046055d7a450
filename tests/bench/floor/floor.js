// The least that can answer and keep 89 questions: no framework, no build, raw IndexedDB, each answer durable at once.
const status = document.querySelector('[data-saving]');

function show(saving) {
  status.dataset.saving = saving;
  status.textContent = saving === 'pending' ? 'Saving…' : `Saved ${new Date().toLocaleTimeString()}`;
}

const opening = indexedDB.open('floor', 1);
opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('answers'));
opening.addEventListener('success', () => {
  const database = opening.result;
  const store = database.transaction('answers').objectStore('answers');
  const keys = store.getAllKeys();
  const values = store.getAll();
  values.addEventListener('success', () => {
    keys.result.forEach((id, index) => {
      const control = document.getElementsByName(id)[0];
      if (control?.type === 'radio') {
        for (const radio of document.getElementsByName(id)) {
          radio.checked = radio.value === values.result[index];
        }
      } else if (control) {
        control.value = values.result[index];
      }
    });
    document.addEventListener('change', ({ target }) => {
      show('pending');
      const writing = database.transaction('answers', 'readwrite', { durability: 'strict' });
      writing.objectStore('answers').put(target.value, target.name);
      writing.addEventListener('complete', () => show('done'));
    });
    delete document.documentElement.dataset.waiting;
  });
});

addEventListener('load', () => void navigator.serviceWorker.register('worker.js'));
