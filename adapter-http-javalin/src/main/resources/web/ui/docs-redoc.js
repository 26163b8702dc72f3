/* global Redoc */
Redoc.init(
  '/openapi.json',
  { showExtensions: true },
  document.getElementById('contract'),
);
