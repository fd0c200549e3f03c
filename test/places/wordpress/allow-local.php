<?php
// A plugin for this trial alone: WordPress asks no address of its own machine, and no other port than 80, 443, 8080.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn(array $ports) => [...$ports, (int) getenv('IIOE_PORT')]);
