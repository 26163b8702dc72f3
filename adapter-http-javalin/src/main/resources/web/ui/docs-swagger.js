/* global SwaggerUIBundle */
SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#contract',
  deepLinking: true,
  showExtensions: true,
  // It would send the contract to a host elsewhere to have it judged.
  validatorUrl: null,
});
