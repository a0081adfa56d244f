/** All results at a glance, on one page in large type. */
package org.samut.core.paper.overview;
