/** Accepting and returning what offices sent. */
package org.samut.sync.server.review;
